using FedActors.Aggregation.Compare;
using FedActors.Aggregation.Rules.Krum;

namespace FedActors;

/// <summary>
/// The update whose n − f − 2 nearest others are nearest: argminᵢ Σ d(i, j) over those j. Blanchard et al., Machine Learning
/// with Adversaries: Byzantine Tolerant Gradient Descent (NeurIPS 2017). Works on n ≥ f + 3 updates; its proof needs n > 2f + 2.
/// </summary>
/// <example><c>new KrumOptions { F = 30, View = View.Tensors, Compare = Comparison.Cosine, Clip = Clip.Median }</c></example>
public sealed record KrumOptions : RuleOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<RuleOptions> Described { get; } =
        Describe<KrumOptions>("krum", "the update whose n - f - 2 nearest others are nearest")
            .Under("Choosing by distances")
            .Needs("n ≥ f + 3; proof for n > 2 f + 2")
            .From("Blanchard et al., Machine Learning with Adversaries: Byzantine Tolerant Gradient Descent (NeurIPS 2017)")
            .Count("f", o => o.F, (o, v) => o with { F = v }, "updates assumed hostile (Byzantine)")
            .Word("compare", o => o.Compare, (o, v) => o with { Compare = v }, "the distance", ComparisonWords.All)
            .Word("variant", o => o.Variant, (o, v) => o with { Variant = v }, "whose definition of the score",
                ("paper", KrumVariant.Paper), ("byzfl", KrumVariant.ByzFl))
            .Done();

    /// <inheritdoc/>
    public override Kind<RuleOptions> Descriptor => Described;

    /// <summary>How many updates are assumed hostile.</summary>
    public int F { get; init; }

    /// <summary>The distance d.</summary>
    public Comparison Compare { get; init; } = Comparison.SquaredEuclidean;

    /// <summary>Whose definition: the paper's, or that of the ByzFL library.</summary>
    public KrumVariant Variant { get; init; }

    /// <inheritdoc/>
    protected override IEnumerable<Problem> CheckRule(int updates) => KrumScores.Check("krum", F, Variant, updates);

    /// <inheritdoc/>
    public override bool Compares => true;

    /// <inheritdoc/>
    protected internal override IViewRule Compose(Part part) =>
        new ChooseAndCombine(new KrumChooser(F, Compare, Variant, count: _ => 1), new WeightedMean());
}
