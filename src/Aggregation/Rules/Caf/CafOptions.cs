using FedActors.Aggregation.Rules.Caf;

namespace FedActors;

/// <summary>
/// Covariance-bound-agnostic filter: while more than n − 2 f of the weight is left, updates lose weight the further out they lie
/// along the direction of largest variance; the mean with the smallest such variance is the aggregate. Allouah et al.,
/// Towards Trustworthy Federated Learning with Untrusted Participants (2025). Works on n ≥ 2 f + 1 updates.
/// </summary>
/// <example><c>new CafOptions { F = 10 }</c></example>
public sealed record CafOptions : RuleOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<RuleOptions> Described { get; } =
        Describe<CafOptions>("caf", "updates lose weight the further out they lie along the direction of largest variance")
            .Under("Choosing by distances")
            .Needs("n ≥ 2 f + 1")
            .From("Allouah et al., Towards Trustworthy Federated Learning with Untrusted Participants (2025)")
            .Count("f", o => o.F, (o, v) => o with { F = v }, "updates assumed hostile (Byzantine)")
            .Flag("one-power-step", o => o.OnePowerStep, (o, v) => o with { OnePowerStep = v },
                "take the direction from one power step from a random start, as ByzFL does")
            .Done();

    /// <inheritdoc/>
    public override Kind<RuleOptions> Descriptor => Described;

    /// <summary>How many updates are assumed hostile.</summary>
    public int F { get; init; }

    /// <summary>Whether the direction comes from one power step from a random start, as in ByzFL, or is exact.</summary>
    public bool OnePowerStep { get; init; }

    /// <inheritdoc/>
    protected override IEnumerable<Problem> CheckRule(int updates) => ByzantineBound.Check(Name, F, 2, 1, updates);

    /// <inheritdoc/>
    public override bool Compares => true;

    /// <inheritdoc/>
    protected internal override IViewRule Compose(Part part) =>
        new ChooseAndCombine(new CafChooser(F, OnePowerStep ? RandomDirections.Gaussian : null), new WeightedMean());
}
