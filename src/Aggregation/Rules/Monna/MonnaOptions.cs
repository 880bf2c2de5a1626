using FedActors.Aggregation.Choose;
using FedActors.Aggregation.Combine;
using FedActors.Aggregation.Pipeline;
using FedActors.Aggregation.Views;
using FedActors.Settings;

namespace FedActors.Aggregation.Rules.Monna;

/// <summary>
/// The mean of the n − f updates nearest to a trusted participant's, itself included. Farhadkhani et al., Robust Collaborative
/// Learning with Linear Gradient Overhead (ICML 2023). Works on n ≥ 2 f + 1 updates.
/// </summary>
/// <example><c>new MonnaOptions { F = 10, Index = 0 }</c></example>
public sealed record MonnaOptions : RuleOptions
{
    /// <inheritdoc/>
    public override string Name => "monna";

    /// <summary>How many updates are assumed hostile.</summary>
    public int F { get; init; }

    /// <summary>Which update is trusted, counted from 0 among those that take part.</summary>
    public int Index { get; init; }

    private protected override IEnumerable<string> Words => [$"f = {F}", $"trusting {Index}"];

    private protected override IEnumerable<Problem> CheckRule(int updates)
    {
        foreach (var problem in ByzantineBound.Check(Name, F, 2, 1, updates)) yield return problem;
        if (Index < 0 || Index >= updates) yield return new("index", $"there is no update {Index} among {updates}");
    }

    internal override bool Compares => true;

    internal override IViewRule Compose(Part part) => new ChooseAndCombine(new MonnaChooser(F, Index), new WeightedMean());
}
