using FedActors.Aggregation.Choose;
using FedActors.Settings;

namespace FedActors.Aggregation.Prepare.NormClip;

/// <summary>
/// The ⌊(2 f / n)(n − f)⌋ longest rows are scaled down to the norm of the next longest: adaptive robust clipping. Allouah et al.,
/// Adaptive Gradient Clipping for Robust Federated Learning (ICLR 2025). Needs n ≥ 2 f + 1.
/// </summary>
public sealed record AdaptiveClipOptions : PrepareOptions
{
    /// <inheritdoc/>
    public override string Name => "adaptive-clip";

    /// <inheritdoc/>
    public override string Description => $"clipped adaptively (f = {F})";

    /// <summary>How many updates are assumed hostile.</summary>
    public int F { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(int updates) => ByzantineBound.Check(Name, F, 2, 1, updates);

    internal override IPrepare Compose() => NormClip.Adaptive(F);
}
