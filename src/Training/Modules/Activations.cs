using FedActors.Numerics.Layout;
using FedActors.Numerics.Memory;

namespace FedActors.Training.Modules;

/// <summary>
/// The values of a batch between two modules, or the gradient of the loss with respect to them. Modules see the samples from
/// a certain one on; if values are only needed while a part of a batch passes, all parts share the same memory.
/// </summary>
public sealed class Activations : IDisposable
{
    private readonly int _capacity;
    // Reserved when it is first used: a network that never trains has no use for gradients.
    private AlignedFloats? _values;
    private int _first;

    internal Activations(SampleShape shape, int border, int capacity)
    {
        (Shape, _capacity) = (shape, capacity);
        Plane = new Plane(shape.Channels, shape.Height, shape.Width, border);
    }

    /// <summary>The shape of one sample.</summary>
    public SampleShape Shape { get; }

    internal Plane Plane { get; }

    /// <summary>All values from the first sample on, including border and slack.</summary>
    public Span<float> Span => (_values ??= new AlignedFloats(Plane.LengthOf(_capacity))).Span[(_first * Plane.ImageStep)..];

    /// <summary>Makes <paramref name="sample"/> of the batch the first one.</summary>
    internal void MoveTo(int sample) => _first = sample % _capacity;

    /// <summary>The values of the first <paramref name="samples"/> samples; only available without a border.</summary>
    public Span<float> Dense(int samples) =>
        Plane.IsDense
            ? Span[..(samples * Shape.Length)]
            : throw new InvalidOperationException("values with a border are not dense");

    /// <summary>One row of one sample.</summary>
    public Span<float> Row(int sample, int row) => Span.Slice(Plane.At(sample, row, 0), Plane.RowLength);

    /// <inheritdoc/>
    public void Dispose() => _values?.Dispose();
}
