using FedActors.Aggregation.Choose;
using FedActors.Settings;

namespace FedActors.Aggregation.Prepare.MixNearest;

/// <summary>
/// Nearest-neighbour mixing: each row becomes the mean of the n − f rows nearest to it, itself included. Allouah et al., Fixing
/// by Mixing: A Recipe for Optimal Byzantine ML under Heterogeneity (AISTATS 2023). Needs n ≥ f + 1.
/// </summary>
public sealed record MixNearestOptions : PrepareOptions
{
    /// <inheritdoc/>
    public override string Name => "nnm";

    /// <inheritdoc/>
    public override string Description => $"nearest neighbours mixed (f = {F})";

    /// <summary>How many updates are assumed hostile.</summary>
    public int F { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(int updates) => ByzantineBound.Check(Name, F, 1, 1, updates);

    internal override bool Compares => true;

    internal override IPrepare Compose() => new MixNearest(F);
}
