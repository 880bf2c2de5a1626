using FedActors.Aggregation.Combine;
using FedActors.Aggregation.Compare;
using FedActors.Aggregation.Rules.Bulyan;
using FedActors.Aggregation.Rules.Krum;
using FedActors.Aggregation.Rules.MultiKrum;

namespace FedActors;

/// <summary>
/// Krum to choose, an average to combine; four published rules share the name. That of El Mhamdi et al., The Hidden
/// Vulnerability of Distributed Learning in Byzantium (ICML 2018), needs n ≥ 4 f + 3. The default is the mean of the m best, as
/// in arXiv 2503.21244, and needs n ≥ f + 3.
/// </summary>
/// <example><c>new BulyanOptions { F = 10, Variant = BulyanVariant.ElMhamdi }</c></example>
public sealed record BulyanOptions : RuleOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<RuleOptions> Described { get; } =
        Describe<BulyanOptions>("bulyan", "Krum to choose, an average to combine")
            .Under("Choosing by distances")
            .Needs("n ≥ f + 3, n ≥ m; of El Mhamdi et al. n ≥ 4 f + 3")
            .From(
                "arXiv 2503.21244, Sec. 4.3; "
                + "El Mhamdi et al., The Hidden Vulnerability of Distributed Learning in Byzantium (ICML 2018)")
            .Count("f", o => o.F, (o, v) => o with { F = v }, "updates assumed hostile (Byzantine)")
            .Integer("m", o => o.M, (o, v) => o with { M = v }, "updates averaged by mean-of-best and trimmed-best")
            .Word("compare", o => o.Compare, (o, v) => o with { Compare = v }, "the distance", ComparisonWords.All)
            .Word("variant", o => o.Variant, (o, v) => o with { Variant = v },
                "which of the rules named Bulyan; `flex-clash-overwritten` is a published program whose mistake lets the first "
                + "update win most of its n − 2 m picks: for reproducing its tables, never a defence",
                ("mean-of-best", BulyanVariant.MeanOfBest), ("el-mhamdi", BulyanVariant.ElMhamdi),
                ("el-mhamdi-trimmed", BulyanVariant.ElMhamdiTrimmed), ("trimmed-best", BulyanVariant.TrimmedBest),
                ("flex-clash-overwritten", BulyanVariant.FlexClashOverwritten))
            .Done();

    /// <inheritdoc/>
    public override Kind<RuleOptions> Descriptor => Described;

    /// <summary>How many updates are assumed hostile.</summary>
    public int F { get; init; }

    /// <summary>How many updates are averaged by the variants that take the m best.</summary>
    public int M { get; init; } = 5;

    /// <summary>The distance that the scores sum.</summary>
    public Comparison Compare { get; init; } = Comparison.SquaredEuclidean;

    /// <summary>Which of the rules named Bulyan.</summary>
    public BulyanVariant Variant { get; init; }

    private bool TakesBest => Variant is BulyanVariant.MeanOfBest or BulyanVariant.TrimmedBest;

    /// <inheritdoc/>
    protected override IEnumerable<Problem> CheckRule(int updates)
    {
        if (Variant == BulyanVariant.FlexClashOverwritten) return FlexClashBulyan.Check(F, M, updates);
        if (!TakesBest) return ByzantineBound.Check("bulyan of El Mhamdi et al.", F, 4, 3, updates);
        var problems = KrumScores.Check(Name, F, KrumVariant.Paper, updates).Concat(BestCount.Check(Name, M, updates));
        return Variant == BulyanVariant.TrimmedBest && M < 2 * F + 1
            ? problems.Append(new("m",
                $"dropping f = {F} values at each end of m = {M} leaves nothing; m must be at least {2 * F + 1}"))
            : problems;
    }

    /// <inheritdoc/>
    public override bool Compares => true;

    /// <inheritdoc/>
    protected internal override IViewRule Compose(Part part) => Variant switch
    {
        BulyanVariant.MeanOfBest => new ChooseAndCombine(Best, new WeightedMean()),
        BulyanVariant.TrimmedBest => new ChooseAndCombine(Best, Trimmed),
        BulyanVariant.FlexClashOverwritten => new FlexClashBulyan(F, M, Compare),
        BulyanVariant.ElMhamdiTrimmed => new ChooseAndCombine(new BulyanChooser(F, Compare), Trimmed),
        _ => new ChooseAndCombine(new BulyanChooser(F, Compare), new ByCoordinate(count => new MeanAroundMedian(count - 2 * F))),
    };

    private KrumChooser Best => new(F, Compare, KrumVariant.Paper, count: _ => M);

    private ByCoordinate Trimmed => new(count => new SortedMean(F, count - F));
}
