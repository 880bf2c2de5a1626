using FedActors.Aggregation.Combine;
using FedActors.Aggregation.Compare;
using FedActors.Aggregation.Rules.Krum;
using FedActors.Aggregation.Rules.MultiKrum;

namespace FedActors;

/// <summary>
/// The mean of the m updates of lowest Krum score. Blanchard et al., Machine Learning with Adversaries (NeurIPS 2017).
/// Works on n ≥ f + 3 updates and n ≥ m.
/// </summary>
/// <example><c>new MultiKrumOptions { F = 10, M = 20 }</c></example>
public sealed record MultiKrumOptions : RuleOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<RuleOptions> Described { get; } =
        Describe<MultiKrumOptions>("multikrum", "the mean of the m updates of lowest Krum score")
            .Under("Choosing by distances")
            .Alias("multi-krum")
            .Needs("n ≥ f + 3, n ≥ m")
            .From("Blanchard et al., Machine Learning with Adversaries: Byzantine Tolerant Gradient Descent (NeurIPS 2017)")
            .Count("f", o => o.F, (o, v) => o with { F = v }, "updates assumed hostile (Byzantine)")
            .OptionalInteger("m", o => o.M, (o, v) => o with { M = v }, "updates averaged; n - f - 2 when not given")
            .Word("compare", o => o.Compare, (o, v) => o with { Compare = v }, "the distance", ComparisonWords.All)
            .Word("variant", o => o.Variant, (o, v) => o with { Variant = v }, "whose definition of the score",
                ("paper", KrumVariant.Paper), ("byzfl", KrumVariant.ByzFl))
            .Word("combine", o => o.Combine, (o, v) => o with { Combine = v }, "how the chosen updates are combined",
                ("mean", MultiKrumCombine.Mean), ("upper-median", MultiKrumCombine.UpperMedian))
            .Done();

    /// <inheritdoc/>
    public override Kind<RuleOptions> Descriptor => Described;

    /// <summary>How many updates are assumed hostile.</summary>
    public int F { get; init; }

    /// <summary>How many updates are averaged; null for n − f − 2 (ByzFL always averages n − f).</summary>
    public int? M { get; init; }

    /// <summary>The distance that the scores sum.</summary>
    public Comparison Compare { get; init; } = Comparison.SquaredEuclidean;

    /// <summary>Whose definition: the paper's, or that of the ByzFL library.</summary>
    public KrumVariant Variant { get; init; }

    /// <summary>How the chosen updates are combined: by their mean, or as in flex-clash by the upper median.</summary>
    public MultiKrumCombine Combine { get; init; }

    /// <inheritdoc/>
    protected override IEnumerable<Problem> CheckRule(int updates)
    {
        foreach (var problem in KrumScores.Check("multikrum", F, Variant, updates)) yield return problem;
        if (M is not null && Variant == KrumVariant.ByzFl)
            yield return new("m", "multikrum of ByzFL always averages n − f updates; leave m out");
        foreach (var problem in BestCount.Check("multikrum", M, updates)) yield return problem;
    }

    /// <inheritdoc/>
    public override bool Compares => true;

    /// <inheritdoc/>
    protected internal override IViewRule Compose(Part part) =>
        new ChooseAndCombine(new KrumChooser(F, Compare, Variant, Averaged), Combine == MultiKrumCombine.Mean
            ? new WeightedMean()
            : new ByCoordinate(count => MedianOptions.Of(MedianKind.Upper, count)));

    private int Averaged(int updates) => Variant == KrumVariant.ByzFl ? updates - F : M ?? updates - F - 2;
}
