using FedActors.Aggregation.Prepare;
using FedActors.Aggregation.Prepare.NormClip;

namespace FedActors;

/// <summary>Rows longer than the (lower) median of the norms are scaled down to it. arXiv 2503.21244.</summary>
/// <example><c>Prepare = [new MixNearestOptions { F = 2 }, new MedianClipOptions()]</c></example>
public sealed record MedianClipOptions : PrepareOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<PrepareOptions> Described { get; } =
        Describe<MedianClipOptions>("clip", "rows longer than the median norm are scaled down to it")
            .Needs("n ≥ 1")
            .From("arXiv 2503.21244")
            .Done();

    /// <inheritdoc/>
    public override Kind<PrepareOptions> Descriptor => Described;

    /// <inheritdoc/>
    public override string Description => Clip.Median.Describe();

    /// <inheritdoc/>
    protected internal override IPrepare Compose() => NormClip.ToMedian;
}
