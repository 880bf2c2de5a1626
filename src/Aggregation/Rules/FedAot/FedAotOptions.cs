using FedActors.Aggregation.Choose;
using FedActors.Aggregation.Rules.FedAot;

namespace FedActors;

/// <summary>
/// Every update is weighted by a softmax of its reliability: how well it agrees with a moving average of past trustworthy
/// updates, and how usual its size is. How much each of the two counts is learned from the loss of the new model on held-out
/// samples, or from what the clients agree on. Das and Sen, Dynamic Meta-Layer Aggregation for Byzantine-Robust Federated
/// Learning (arXiv 2603.16846); the equations are ours, in docs/aggregation/fedaot.md. Any number of updates; robust as long as
/// fewer than half are hostile.
/// </summary>
/// <example><c>new FedAotOptions { Memory = 0.9 }</c></example>
public sealed record FedAotOptions : RuleOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<RuleOptions> Described { get; } =
        Describe<FedAotOptions>("fedaot", "all updates, weighted by a softmax of their learned reliability")
            .Under("Trusted data, memory")
            .Needs("n ≥ 1; holds for n > 2 f")
            .From("Das and Sen, Dynamic Meta-Layer Aggregation for Byzantine-Robust Federated Learning (arXiv 2603.16846)")
            .Word("variant", o => o.Variant, (o, v) => o with { Variant = v },
                "the paper's (a reference of trustworthy updates, a step down the held-out loss), or a cheaper one (a "
                + "reference of all aggregates, a step that turns the aggregate towards a trusted update), which flipped "
                + "labels can capture",
                ("paper", FedAotVariant.Paper), ("cheap", FedAotVariant.Cheap))
            .Number("memory", o => o.Memory, (o, v) => o with { Memory = v },
                "how much of the reference is kept from round to round", Bounds.BelowOne)
            .Number("learning-rate", o => o.LearningRate, (o, v) => o with { LearningRate = v },
                "the step size of each round's meta-gradient step", Bounds.NotNegative)
            .Number("agreement", o => o.Agreement, (o, v) => o with { Agreement = v },
                "the initial weight of agreement with the reference", Bounds.NotNegative)
            .Number("size", o => o.Size, (o, v) => o with { Size = v }, "the initial weight of a usual size", Bounds.NotNegative)
            .Done();

    /// <inheritdoc/>
    public override Kind<RuleOptions> Descriptor => Described;

    /// <inheritdoc/>
    public override RuleNeeds Wants => Variant == FedAotVariant.Cheap ? RuleNeeds.TrustedUpdate : RuleNeeds.HeldOutLoss;

    /// <summary>What the reference is made of, and what is learned from.</summary>
    public FedAotVariant Variant { get; init; }

    /// <summary>How much of the reference (β) is kept from round to round.</summary>
    public double Memory { get; init; } = 0.97;

    /// <summary>The step size (η) of each round's meta-gradient step.</summary>
    public double LearningRate { get; init; } = 2;

    /// <summary>The weight of agreement in the first round (θ₁).</summary>
    public double Agreement { get; init; } = 8;

    /// <summary>The weight of a usual size in the first round (θ₂).</summary>
    public double Size { get; init; } = 1;

    /// <inheritdoc/>
    protected override IEnumerable<Problem> CheckRule(int updates)
    {
        foreach (var problem in AtLeastOne.Check(Name, updates)) yield return problem;
        if (Variant == FedAotVariant.Paper && View != View.Whole)
            yield return new("view", "fedaot learns from the loss of whole models; to judge parts of one, set variant = cheap");
    }

    /// <inheritdoc/>
    public override bool KeepsState => true;

    /// <inheritdoc/>
    protected internal override IViewRule Compose(Part part) =>
        Variant == FedAotVariant.Cheap ? new CheapFedAot(this) : new FedAot(this);
}
