using FedActors.Aggregation.Rules.Monna;

namespace FedActors;

/// <summary>
/// The mean of the n − f updates nearest to a trusted participant's, itself included. Farhadkhani et al., Robust Collaborative
/// Learning with Linear Gradient Overhead (ICML 2023). Works on n ≥ 2 f + 1 updates.
/// </summary>
/// <example><c>new MonnaOptions { F = 10, Index = 0 }</c></example>
public sealed record MonnaOptions : RuleOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<RuleOptions> Described { get; } =
        Describe<MonnaOptions>("monna", "the mean of the n - f updates nearest to a trusted participant's")
            .Under("Choosing by distances")
            .Needs("n ≥ 2 f + 1")
            .From("Farhadkhani et al., Robust Collaborative Learning with Linear Gradient Overhead (ICML 2023)")
            .Count("f", o => o.F, (o, v) => o with { F = v }, "updates assumed hostile (Byzantine)")
            .Integer("index", o => o.Index, (o, v) => o with { Index = v },
                "the trusted update, counted among those that take part")
            .Done();

    /// <inheritdoc/>
    public override Kind<RuleOptions> Descriptor => Described;

    /// <summary>How many updates are assumed hostile.</summary>
    public int F { get; init; }

    /// <summary>Which update is trusted, counted from 0 among those that take part.</summary>
    public int Index { get; init; }

    /// <inheritdoc/>
    protected override IEnumerable<Problem> CheckRule(int updates)
    {
        foreach (var problem in ByzantineBound.Check(Name, F, 2, 1, updates)) yield return problem;
        if (Index < 0 || Index >= updates) yield return new("index", $"there is no update {Index} among {updates}");
    }

    /// <inheritdoc/>
    public override bool Compares => true;

    /// <inheritdoc/>
    protected internal override IViewRule Compose(Part part) =>
        new ChooseAndCombine(new MonnaChooser(F, Index), new WeightedMean());
}
