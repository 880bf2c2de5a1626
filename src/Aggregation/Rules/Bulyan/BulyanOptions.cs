using FedActors.Aggregation.Combine;
using FedActors.Aggregation.Compare;
using FedActors.Aggregation.Pipeline;
using FedActors.Aggregation.Rules.Krum;
using FedActors.Aggregation.Rules.MultiKrum;
using FedActors.Aggregation.Views;

namespace FedActors.Aggregation.Rules.Bulyan;

/// <summary>The mean of the m updates of lowest Krum score: Bulyan as arXiv 2503.21244 defines it (Sec. 4.3, m = 5).</summary>
public sealed record BulyanOptions : RuleOptions
{
    /// <inheritdoc/>
    public override string Name => "bulyan";

    /// <summary>How many updates are assumed hostile.</summary>
    public int F { get; init; }

    /// <summary>How many updates are averaged.</summary>
    public int M { get; init; } = 5;

    /// <summary>The distance that the scores sum.</summary>
    public Comparison Compare { get; init; } = Comparison.SquaredEuclidean;

    private protected override IEnumerable<string> Words => [$"f = {F}", $"m = {M}", Compare.Describe()];

    private protected override IEnumerable<RuleProblem> CheckRule(int updates) =>
        [.. KrumScores.Check("bulyan", F, KrumVariant.Paper, updates), .. BestCount.Check("bulyan", M, updates)];

    internal override IViewRule Compose(Part part) =>
        new ChooseAndCombine(new KrumChooser(F, Compare, KrumVariant.Paper, count: _ => M), new WeightedMean());
}
