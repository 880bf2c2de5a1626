using FedActors.Aggregation.Choose;
using FedActors.Aggregation.Combine;
using FedActors.Aggregation.Pipeline;
using FedActors.Aggregation.Views;
using FedActors.Settings;

namespace FedActors.Aggregation.Rules.TrimmedMean;

/// <summary>
/// The mean of each coordinate without its f smallest and f largest values. Yin et al., Byzantine-Robust Distributed Learning:
/// Towards Optimal Statistical Rates (ICML 2018). Works on n ≥ 2 f + 1 updates; f = 0 is the mean.
/// </summary>
/// <example><c>new TrimmedMeanOptions { F = 10 }</c></example>
public sealed record TrimmedMeanOptions : RuleOptions
{
    /// <inheritdoc/>
    public override string Name => "trimmed-mean";

    /// <summary>How many values are dropped at each end.</summary>
    public int F { get; init; }

    private protected override IEnumerable<string> Words => [$"f = {F}"];

    private protected override IEnumerable<Problem> CheckRule(int updates) => ByzantineBound.Check(Name, F, 2, 1, updates);

    internal override IViewRule Compose(Part part) =>
        new ChooseAndCombine(new Everyone(), new ByCoordinate(count => new SortedMean(F, count - F)));
}
