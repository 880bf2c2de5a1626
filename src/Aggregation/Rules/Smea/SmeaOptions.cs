using FedActors.Aggregation.Choose;
using FedActors.Aggregation.Rules.Smea;

namespace FedActors;

/// <summary>
/// Smallest maximum eigenvalue averaging: the mean of the n − f updates whose covariance has the smallest largest eigenvalue.
/// Allouah et al., On the Privacy-Robustness-Utility Trilemma in Distributed Learning (ICML 2023). Works on n ≥ 2 f + 1 updates;
/// the time grows with the number of subsets.
/// </summary>
/// <example><c>new SmeaOptions { F = 2 }</c></example>
public sealed record SmeaOptions : RuleOptions
{
    private const long MostSubsets = 200_000;

    /// <summary>How configurations name and set it.</summary>
    public static Kind<RuleOptions> Described { get; } =
        Describe<SmeaOptions>("smea", "the mean of the n - f updates whose covariance has the smallest largest eigenvalue")
            .Under("Choosing by distances")
            .Needs("n ≥ 2 f + 1; time grows with the number of subsets")
            .From("Allouah et al., On the Privacy-Robustness-Utility Trilemma in Distributed Learning (ICML 2023)")
            .Count("f", o => o.F, (o, v) => o with { F = v }, "updates left out")
            .Done();

    /// <inheritdoc/>
    public override Kind<RuleOptions> Descriptor => Described;

    /// <summary>How many updates are left out.</summary>
    public int F { get; init; }

    /// <inheritdoc/>
    protected override IEnumerable<Problem> CheckRule(int updates) =>
        [.. ByzantineBound.Check(Name, F, 2, 1, updates), .. Subsets.Check(Name, F, updates, MostSubsets)];

    /// <inheritdoc/>
    public override bool Compares => true;

    /// <inheritdoc/>
    protected internal override IViewRule Compose(Part part) => new ChooseAndCombine(new SmeaChooser(F), new WeightedMean());
}
