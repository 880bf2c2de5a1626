using FedActors.Aggregation.Choose;
using FedActors.Aggregation.Combine;
using FedActors.Aggregation.Pipeline;
using FedActors.Aggregation.Views;
using FedActors.Settings;

namespace FedActors.Aggregation.Rules.Smea;

/// <summary>
/// Smallest maximum eigenvalue averaging: the mean of the n − f updates whose covariance has the smallest largest eigenvalue.
/// Allouah et al., On the Privacy-Robustness-Utility Trilemma in Distributed Learning (ICML 2023). Works on n ≥ 2 f + 1 updates;
/// the time grows with the number of subsets.
/// </summary>
/// <example><c>new SmeaOptions { F = 2 }</c></example>
public sealed record SmeaOptions : RuleOptions
{
    private const long MostSubsets = 200_000;

    /// <inheritdoc/>
    public override string Name => "smea";

    /// <summary>How many updates are left out.</summary>
    public int F { get; init; }

    private protected override IEnumerable<string> Words => [$"f = {F}"];

    private protected override IEnumerable<Problem> CheckRule(int updates) =>
        [.. ByzantineBound.Check(Name, F, 2, 1, updates), .. Subsets.Check(Name, F, updates, MostSubsets)];

    internal override bool Compares => true;

    internal override IViewRule Compose(Part part) => new ChooseAndCombine(new SmeaChooser(F), new WeightedMean());
}
