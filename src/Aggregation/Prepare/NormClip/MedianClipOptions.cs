namespace FedActors.Aggregation.Prepare.NormClip;

/// <summary>Rows longer than the (lower) median of the norms are scaled down to it. arXiv 2503.21244.</summary>
/// <example><c>Prepare = [new MixNearestOptions { F = 2 }, new MedianClipOptions()]</c></example>
public sealed record MedianClipOptions : PrepareOptions
{
    /// <inheritdoc/>
    public override string Name => "clip";

    /// <inheritdoc/>
    public override string Description => Clip.Median.Describe();

    internal override IPrepare Compose() => NormClip.ToMedian;
}
