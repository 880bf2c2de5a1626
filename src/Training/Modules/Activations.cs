using FedActors.Numerics.Layout;
using FedActors.Numerics.Memory;
using FedActors.Training.Data;

namespace FedActors.Training.Modules;

/// <summary>
/// The values of a batch between two modules, or the gradient of the loss with respect to them. Modules see the samples from
/// <see cref="MoveTo"/> on; if values are only needed while a part of a batch passes, all parts share the same memory.
/// </summary>
internal sealed class Activations(SampleShape shape, int border, int capacity) : IDisposable
{
    private readonly AlignedFloats _values = new(new Plane(shape.Channels, shape.Height, shape.Width, border).LengthOf(capacity));
    private int _first;

    public SampleShape Shape => shape;

    public Plane Plane { get; } = new(shape.Channels, shape.Height, shape.Width, border);

    /// <summary>All values from the first sample on, including border and slack.</summary>
    public Span<float> Span => _values.Span[(_first * Plane.ImageStep)..];

    /// <summary>Makes <paramref name="sample"/> of the batch the first one.</summary>
    public void MoveTo(int sample) => _first = sample % capacity;

    /// <summary>The values of the first <paramref name="samples"/> samples; only available without a border.</summary>
    public Span<float> Dense(int samples) =>
        Plane.IsDense
            ? Span[..(samples * shape.Length)]
            : throw new InvalidOperationException("values with a border are not dense");

    /// <summary>One row of one sample.</summary>
    public Span<float> Row(int sample, int row) => Span.Slice(Plane.At(sample, row, 0), Plane.RowLength);

    public void Dispose() => _values.Dispose();
}
