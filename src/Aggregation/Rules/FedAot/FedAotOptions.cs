using FedActors.Aggregation.Choose;
using FedActors.Aggregation.Pipeline;
using FedActors.Aggregation.Views;
using FedActors.Settings;

namespace FedActors.Aggregation.Rules.FedAot;

/// <summary>
/// Every update counts by a softmax of its reliability: how well it agrees with a moving average of past aggregates, and how
/// usual its size is. What the two count for is learned, tensor by tensor, from a trusted update or from the agreement of the
/// clients. Das and Sen, Dynamic Meta-Layer Aggregation for Byzantine-Robust Federated Learning (arXiv 2603.16846); the
/// equations are ours, in docs/aggregation/fedaot.md. Any number of updates; holds while fewer than half are hostile.
/// </summary>
/// <example><c>new FedAotOptions { Memory = 0.9 }</c></example>
public sealed record FedAotOptions : RuleOptions
{
    /// <summary>Judges each tensor on its own, unless told otherwise.</summary>
    public FedAotOptions() => View = View.Tensors;

    /// <inheritdoc/>
    public override string Name => "fedaot";

    /// <inheritdoc/>
    public override RuleNeeds Wants => RuleNeeds.TrustedUpdate;

    /// <summary>How much of the reference (β) is kept from round to round.</summary>
    public double Memory { get; init; } = 0.9;

    /// <summary>How far (η) each round's meta-gradient step goes.</summary>
    public double LearningRate { get; init; } = 2;

    /// <summary>What agreement counts for in the first round (θ₁).</summary>
    public double Agreement { get; init; } = 8;

    /// <summary>What a usual size counts for in the first round (θ₂).</summary>
    public double Size { get; init; } = 1;

    private protected override IEnumerable<string> Words => [$"memory = {Memory}", $"learning rate = {LearningRate}"];

    private protected override IEnumerable<Problem> CheckRule(int updates)
    {
        if (Memory is not (>= 0 and < 1)) yield return new("memory", $"the reference keeps a share between 0 and 1 of itself, but {Memory} is asked for");
        if (!(LearningRate >= 0 && double.IsFinite(LearningRate))) yield return new("learning-rate", $"a learning rate is not negative, but is {LearningRate}");
        if (!(Agreement >= 0 && double.IsFinite(Agreement))) yield return new("agreement", $"what agreement counts for is not negative, but is {Agreement}");
        if (!(Size >= 0 && double.IsFinite(Size))) yield return new("size", $"what a usual size counts for is not negative, but is {Size}");
        foreach (var problem in AtLeastOne.Check(Name, updates)) yield return problem;
    }

    internal override bool KeepsState => true;

    internal override IViewRule Compose(Part part) => new FedAot(this);
}
