namespace FedActors.Aggregation.Verdicts;

/// <summary>A rule's judgement on one view: the whole vector, a tensor, a block.</summary>
/// <param name="Name">The view's name: <c>all</c>, or the tensor's.</param>
/// <param name="Columns">How many columns it has.</param>
/// <param name="Scores">What each update was ranked by; lower is better. Empty for rules that rank nothing.</param>
/// <param name="Weights">The share of each update in the aggregate of this view; 0 for those that were cut.</param>
public sealed record ViewVerdict(string Name, int Columns, IReadOnlyList<double> Scores, IReadOnlyList<double> Weights);
