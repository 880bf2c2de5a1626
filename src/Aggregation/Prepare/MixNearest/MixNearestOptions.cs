using FedActors.Aggregation.Prepare.MixNearest;

namespace FedActors;

/// <summary>
/// Nearest-neighbour mixing: each row becomes the mean of the n − f rows nearest to it, itself included. Allouah et al., Fixing
/// by Mixing: A Recipe for Optimal Byzantine ML under Heterogeneity (AISTATS 2023). Needs n ≥ f + 1.
/// </summary>
public sealed record MixNearestOptions : PrepareOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<PrepareOptions> Described { get; } =
        Describe<MixNearestOptions>("nnm", "each row becomes the mean of the n - f rows nearest to it")
            .Alias("nearest-neighbour-mixing")
            .Needs("n ≥ f + 1")
            .From(
                "Allouah et al., Fixing by Mixing: A Recipe for Optimal Byzantine ML under Heterogeneity (AISTATS 2023)")
            .Count("f", o => o.F, (o, v) => o with { F = v }, "updates assumed hostile (Byzantine)")
            .Done();

    /// <inheritdoc/>
    public override Kind<PrepareOptions> Descriptor => Described;

    /// <inheritdoc/>
    public override string Description => $"nearest neighbours mixed (f = {F})";

    /// <summary>How many updates are assumed hostile.</summary>
    public int F { get; init; }

    /// <inheritdoc/>
    protected override IEnumerable<Problem> CheckCount(int updates) => ByzantineBound.Check(Name, F, 1, 1, updates);

    /// <inheritdoc/>
    public override bool Compares => true;

    /// <inheritdoc/>
    protected internal override IPrepare Compose() => new MixNearest(F);
}
