using FedActors.Settings;
using FedActors.Training.Data;

namespace FedActors.Attacks.Backdoors;

/// <summary>
/// <c>patch</c>: a small bright square in the lower right corner of an image (Gu et al., "BadNets", arXiv 1708.06733).
/// </summary>
public sealed record PixelPatch : Trigger
{
    /// <inheritdoc/>
    public override string Name => "patch";

    /// <summary>Its height and width in pixels.</summary>
    public int Size { get; init; } = 3;

    /// <summary>Its distance from the edges.</summary>
    public int Margin { get; init; } = 1;

    /// <summary>The value of its pixels, in all channels.</summary>
    public float Value { get; init; } = 1;

    /// <inheritdoc/>
    public override Stamp Cut(SampleShape shape) => sample =>
    {
        var (bottom, right) = (shape.Height - Margin, shape.Width - Margin);
        for (var channel = 0; channel < shape.Channels; channel++)
            for (var y = bottom - Size; y < bottom; y++)
                sample.Slice((channel * shape.Height + y) * shape.Width + right - Size, Size).Fill(Value);
    };

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(SampleShape shape)
    {
        if (Size < 1 || Margin < 0)
            yield return new("size", $"is {Size} with margin {Margin}: must be at least one pixel, without a negative margin");
        else if (Size + Margin > Math.Min(shape.Height, shape.Width))
            yield return new("size", $"is {Size} with margin {Margin}, which does not fit on samples of {shape}");
    }
}
