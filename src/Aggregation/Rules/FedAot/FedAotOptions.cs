using FedActors.Aggregation.Choose;
using FedActors.Aggregation.Pipeline;
using FedActors.Aggregation.Views;
using FedActors.Settings;

namespace FedActors.Aggregation.Rules.FedAot;

/// <summary>
/// Every update is weighted by a softmax of its reliability: how well it agrees with a moving average of past aggregates, and
/// how usual its size is. How much each of the two counts is learned, tensor by tensor, from a trusted update or from what the
/// clients agree on. Das and Sen, Dynamic Meta-Layer Aggregation for Byzantine-Robust Federated Learning (arXiv 2603.16846); the
/// equations are ours, in docs/aggregation/fedaot.md. Any number of updates; robust as long as fewer than half are hostile.
/// </summary>
/// <example><c>new FedAotOptions { Memory = 0.9 }</c></example>
public sealed record FedAotOptions : RuleOptions
{
    /// <summary>Judges each tensor on its own by default.</summary>
    public FedAotOptions() => View = View.Tensors;

    /// <inheritdoc/>
    public override string Name => "fedaot";

    /// <inheritdoc/>
    public override RuleNeeds Wants => RuleNeeds.TrustedUpdate;

    /// <summary>How much of the reference (β) is kept from round to round.</summary>
    public double Memory { get; init; } = 0.9;

    /// <summary>The step size (η) of each round's meta-gradient step.</summary>
    public double LearningRate { get; init; } = 2;

    /// <summary>The weight of agreement in the first round (θ₁).</summary>
    public double Agreement { get; init; } = 8;

    /// <summary>The weight of a usual size in the first round (θ₂).</summary>
    public double Size { get; init; } = 1;

    private protected override IEnumerable<string> Words => [$"memory = {Memory}", $"learning rate = {LearningRate}"];

    private protected override IEnumerable<Problem> CheckRule(int updates)
    {
        if (Memory is not (>= 0 and < 1)) yield return new("memory", $"memory must be at least 0 and below 1, but is {Memory}");
        foreach (var (key, value) in new[] { ("learning-rate", LearningRate), ("agreement", Agreement), ("size", Size) })
            if (!(value >= 0 && double.IsFinite(value)))
                yield return new(key, $"{key} must be finite and not negative, but is {value}");
        foreach (var problem in AtLeastOne.Check(Name, updates)) yield return problem;
    }

    internal override bool KeepsState => true;

    internal override IViewRule Compose(Part part) => new FedAot(this);
}
