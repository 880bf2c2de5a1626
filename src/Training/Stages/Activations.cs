using FedActors.Numerics.Layout;
using FedActors.Numerics.Memory;
using FedActors.Training.Data;

namespace FedActors.Training.Stages;

/// <summary>The values of a batch between two stages, or the gradient of the loss with respect to them.</summary>
internal sealed class Activations(SampleShape shape, int border, int batch) : IDisposable
{
    private readonly AlignedFloats _values = new(new Plane(shape.Channels, shape.Height, shape.Width, border).LengthOf(batch));

    public SampleShape Shape => shape;

    public Plane Plane { get; } = new(shape.Channels, shape.Height, shape.Width, border);

    /// <summary>Everything, border and slack included.</summary>
    public Span<float> Span => _values.Span;

    /// <summary>The values of the first <paramref name="samples"/> samples, one after the other; only without a border.</summary>
    public Span<float> Dense(int samples) =>
        Plane.IsDense ? _values.Span[..(samples * shape.Length)] : throw new InvalidOperationException("values with a border are not dense");

    /// <summary>One row of one sample.</summary>
    public Span<float> Row(int sample, int row) => _values.Span.Slice(Plane.At(sample, row, 0), Plane.RowLength);

    public void Dispose() => _values.Dispose();
}
