using FedActors.Aggregation.Combine;
using FedActors.Aggregation.Compare;
using FedActors.Aggregation.Pipeline;
using FedActors.Aggregation.Views;
using FedActors.Settings;

namespace FedActors.Aggregation.Rules.Krum;

/// <summary>
/// The update whose n − f − 2 nearest others are nearest: argminᵢ Σ d(i, j) over those j. Blanchard et al., Machine Learning
/// with Adversaries: Byzantine Tolerant Gradient Descent (NeurIPS 2017). Works on n ≥ f + 3 updates; its proof needs n > 2f + 2.
/// </summary>
/// <example><c>new KrumOptions { F = 30, View = View.Tensors, Compare = Comparison.Cosine, Clip = Clip.Median }</c></example>
public sealed record KrumOptions : RuleOptions
{
    /// <inheritdoc/>
    public override string Name => "krum";

    /// <summary>How many updates are assumed hostile.</summary>
    public int F { get; init; }

    /// <summary>The distance d.</summary>
    public Comparison Compare { get; init; } = Comparison.SquaredEuclidean;

    /// <summary>Whose definition: the paper's, or that of the ByzFL library.</summary>
    public KrumVariant Variant { get; init; }

    private protected override IEnumerable<string> Words => [$"f = {F}", Compare.Describe(), Variant.Describe()];

    private protected override IEnumerable<Problem> CheckRule(int updates) => KrumScores.Check("krum", F, Variant, updates);

    internal override bool Compares => true;

    internal override IViewRule Compose(Part part) =>
        new ChooseAndCombine(new KrumChooser(F, Compare, Variant, count: _ => 1), new WeightedMean());
}
