using FedActors.Numerics.Layout;

namespace FedActors.Numerics.Pooling;

/// <summary>
/// A window of <paramref name="Kernel"/> × <paramref name="Kernel"/> pixels that moves by <paramref name="Stride"/> pixels.
/// </summary>
internal readonly record struct PoolShape(int Kernel, int Stride)
{
    /// <summary>How many windows fit side by side into <paramref name="size"/> pixels.</summary>
    public int OutputSize(int size) => (size - Kernel) / Stride + 1;

    internal void Check(int images, ReadOnlySpan<float> x, Plane from, ReadOnlySpan<float> y, Plane to)
    {
        var fits = from.Channels == to.Channels && to.Height == OutputSize(from.Height) && to.Width == OutputSize(from.Width)
            && x.Length >= from.LengthOf(images) && y.Length >= to.LengthOf(images);
        if (!fits) throw new ArgumentException($"{from} and {to} do not match {this}");
    }
}
