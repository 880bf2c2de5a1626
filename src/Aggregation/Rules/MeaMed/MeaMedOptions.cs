using FedActors.Aggregation.Choose;
using FedActors.Aggregation.Combine;
using FedActors.Aggregation.Pipeline;
using FedActors.Aggregation.Views;
using FedActors.Settings;

namespace FedActors.Aggregation.Rules.MeaMed;

/// <summary>
/// Mean around median: the mean of the n − f values of each coordinate that are nearest to its median. Xie et al., Generalized
/// Byzantine-Tolerant SGD (2018). Works on n ≥ 2 f + 1 updates.
/// </summary>
/// <example><c>new MeaMedOptions { F = 10 }</c></example>
public sealed record MeaMedOptions : RuleOptions
{
    /// <inheritdoc/>
    public override string Name => "meamed";

    /// <summary>How many values are left out of each mean.</summary>
    public int F { get; init; }

    private protected override IEnumerable<string> Words => [$"f = {F}"];

    private protected override IEnumerable<Problem> CheckRule(int updates) => ByzantineBound.Check(Name, F, 2, 1, updates);

    internal override IViewRule Compose(Part part) =>
        new ChooseAndCombine(new Everyone(), new ByCoordinate(count => new MeanAroundMedian(count - F)));
}
