namespace FedActors;

/// <summary>
/// <c>patch</c>: a small bright square in the lower right corner of an image (Gu et al., "BadNets", arXiv 1708.06733).
/// </summary>
public sealed record PixelPatch : Trigger
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<Trigger> Described { get; } =
        Describe<PixelPatch>("patch",
            "A bright square in the lower right corner of an image, in all channels.")
            .From("Gu et al., BadNets, arXiv 1708.06733")
            .Integer("size", o => o.Size, (o, v) => o with { Size = v }, "its height and width", Bounds.Count)
            .Integer("margin", o => o.Margin, (o, v) => o with { Margin = v }, "its distance from the edges", Bounds.NotNegative)
            .Number("value", o => o.Value, (o, v) => o with { Value = (float)v }, "the value of its pixels")
            .Done();

    /// <inheritdoc/>
    public override Kind<Trigger> Descriptor => Described;

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
    protected internal override IEnumerable<Problem> CheckShape(SampleShape shape)
    {
        if (Size + Margin > Math.Min(shape.Height, shape.Width))
            yield return new("size", $"is {Size} with margin {Margin}, which does not fit on samples of {shape}");
    }
}
