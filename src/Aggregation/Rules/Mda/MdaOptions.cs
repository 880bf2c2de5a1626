using FedActors.Aggregation.Choose;
using FedActors.Aggregation.Compare;
using FedActors.Aggregation.Rules.Mda;

namespace FedActors;

/// <summary>
/// Minimum-diameter averaging: the mean of the n − f updates with the smallest greatest distance. El Mhamdi et al., Genuinely
/// Distributed Byzantine Machine Learning (PODC 2020). Works on n ≥ 2 f + 1 updates; the time grows with the number of subsets.
/// </summary>
/// <example><c>new MdaOptions { F = 2 }</c></example>
public sealed record MdaOptions : RuleOptions
{
    private const long MostSubsets = 50_000_000;

    /// <summary>How configurations name and set it.</summary>
    public static Kind<RuleOptions> Described { get; } =
        Describe<MdaOptions>("mda", "the mean of the n - f updates of smallest diameter")
            .Under("Choosing by distances")
            .Alias("minimum-diameter-averaging")
            .Needs("n ≥ 2 f + 1; time grows with the number of subsets")
            .From("El Mhamdi et al., Genuinely Distributed Byzantine Machine Learning (PODC 2020)")
            .Count("f", o => o.F, (o, v) => o with { F = v }, "updates left out")
            .Word("compare", o => o.Compare, (o, v) => o with { Compare = v }, "the distance", ComparisonWords.All)
            .Done();

    /// <inheritdoc/>
    public override Kind<RuleOptions> Descriptor => Described;

    /// <summary>How many updates are left out.</summary>
    public int F { get; init; }

    /// <summary>The distance that the diameter is measured in.</summary>
    public Comparison Compare { get; init; } = Comparison.SquaredEuclidean;

    /// <inheritdoc/>
    protected override IEnumerable<Problem> CheckRule(int updates) =>
        [.. ByzantineBound.Check(Name, F, 2, 1, updates), .. Subsets.Check(Name, F, updates, MostSubsets)];

    /// <inheritdoc/>
    public override bool Compares => true;

    /// <inheritdoc/>
    protected internal override IViewRule Compose(Part part) =>
        new ChooseAndCombine(new MdaChooser(F, Compare), new WeightedMean());
}
