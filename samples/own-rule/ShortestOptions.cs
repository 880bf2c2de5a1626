using FedActors;

namespace OwnRule;

/// <summary>The mean of the n − f shortest updates.</summary>
public sealed record ShortestOptions : RuleOptions
{
    /// <summary>Its name and settings; readers, checks, lists and error messages follow from this.</summary>
    public static Kind<RuleOptions> Described { get; } =
        Describe<ShortestOptions>("shortest", "the mean of the n - f shortest updates")
            .Under("Our own")
            .Needs("n ≥ f + 1")
            .Count("f", o => o.F, (o, v) => o with { F = v }, "updates assumed hostile (Byzantine)")
            .Done();

    /// <inheritdoc/>
    public override Kind<RuleOptions> Descriptor => Described;

    /// <summary>How many updates are left out.</summary>
    public int F { get; init; }

    /// <inheritdoc/>
    protected override IEnumerable<Problem> CheckRule(int updates) =>
        ByzantineBound.Check(Name, F, factor: 1, plus: 1, updates);

    /// <inheritdoc/>
    protected override IViewRule Compose(Part part) => new ChooseAndCombine(new ShortestChooser(F), new WeightedMean());

    private sealed class ShortestChooser(int f) : IChooser
    {
        public Choice Choose(ViewUpdates updates) =>
            Choice.Lowest(updates.Math.SquaredNorms(updates.Rows), updates.Count - f);
    }
}
