using FedActors.Aggregation.Prepare.NormClip;

namespace FedActors;

/// <summary>
/// The ⌊(2 f / n)(n − f)⌋ longest rows are scaled down to the norm of the next longest: adaptive robust clipping. Allouah et al.,
/// Adaptive Gradient Clipping for Robust Federated Learning (ICLR 2025). Needs n ≥ 2 f + 1.
/// </summary>
public sealed record AdaptiveClipOptions : PrepareOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<PrepareOptions> Described { get; } =
        Describe<AdaptiveClipOptions>("adaptive-clip", "the longest rows are scaled down to the next longest")
            .Alias("arc")
            .Needs("n ≥ 2 f + 1")
            .From("Allouah et al., Adaptive Gradient Clipping for Robust Federated Learning (ICLR 2025)")
            .Count("f", o => o.F, (o, v) => o with { F = v }, "updates assumed hostile (Byzantine)")
            .Done();

    /// <inheritdoc/>
    public override Kind<PrepareOptions> Descriptor => Described;

    /// <inheritdoc/>
    public override string Description => $"clipped adaptively (f = {F})";

    /// <summary>How many updates are assumed hostile.</summary>
    public int F { get; init; }

    /// <inheritdoc/>
    protected override IEnumerable<Problem> CheckCount(int updates) => ByzantineBound.Check(Name, F, 2, 1, updates);

    /// <inheritdoc/>
    protected internal override IPrepare Compose() => NormClip.Adaptive(F);
}
