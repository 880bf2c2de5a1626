namespace FedActors;

/// <summary>A rule's judgement on one part: the whole vector, a tensor, a layer.</summary>
/// <param name="Name">The part's name: <c>all</c>, or the tensor's.</param>
/// <param name="Columns">How many columns it has.</param>
/// <param name="Scores">What each update was ranked by; lower is better. Empty for rules without scores.</param>
/// <param name="Weights">The share of each update in this part's aggregate; 0 for those that were excluded.</param>
public sealed record ViewVerdict(string Name, int Columns, IReadOnlyList<double> Scores, IReadOnlyList<double> Weights);
