using FedActors.Aggregation.Combine;
using FedActors.Aggregation.Compare;
using FedActors.Aggregation.Pipeline;
using FedActors.Aggregation.Rules.Krum;
using FedActors.Aggregation.Rules.Median;
using FedActors.Aggregation.Views;
using FedActors.Settings;

namespace FedActors.Aggregation.Rules.MultiKrum;

/// <summary>
/// The mean of the m updates of lowest Krum score. Blanchard et al., Machine Learning with Adversaries (NeurIPS 2017).
/// Works on n ≥ f + 3 updates and n ≥ m.
/// </summary>
/// <example><c>new MultiKrumOptions { F = 10, M = 20 }</c></example>
public sealed record MultiKrumOptions : RuleOptions
{
    /// <inheritdoc/>
    public override string Name => "multikrum";

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

    private protected override IEnumerable<string> Words =>
    [
        $"f = {F}",
        M is null ? "" : $"m = {M}",
        Compare.Describe(),
        Variant.Describe(),
        Combine == MultiKrumCombine.Mean ? "" : "upper median",
    ];

    private protected override IEnumerable<Problem> CheckRule(int updates)
    {
        foreach (var problem in KrumScores.Check("multikrum", F, Variant, updates)) yield return problem;
        if (M is not null && Variant == KrumVariant.ByzFl)
            yield return new("m", "multikrum of ByzFL always averages n − f updates; leave m out");
        foreach (var problem in BestCount.Check("multikrum", M, updates)) yield return problem;
    }

    internal override bool Compares => true;

    internal override IViewRule Compose(Part part) =>
        new ChooseAndCombine(new KrumChooser(F, Compare, Variant, Averaged), Combine == MultiKrumCombine.Mean
            ? new WeightedMean()
            : new ByCoordinate(count => MedianOptions.Of(MedianKind.Upper, count)));

    private int Averaged(int updates) => Variant == KrumVariant.ByzFl ? updates - F : M ?? updates - F - 2;
}
