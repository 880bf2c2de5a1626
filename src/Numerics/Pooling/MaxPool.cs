using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using FedActors.Numerics.Layout;

namespace FedActors.Numerics.Pooling;

/// <summary>The largest value of each window, channel by channel; of equal ones the first gets the gradient.</summary>
public static class MaxPool
{
    private const int Lanes = 16;

    /// <summary>y = the largest value of each window of x.</summary>
    public static void Forward(PoolShape shape, int images, ReadOnlySpan<float> x, Plane from, Span<float> y, Plane to)
    {
        shape.Check(images, x, from, y, to);
        for (var image = 0; image < images; image++)
            for (var row = 0; row < to.Height; row++)
                for (var column = 0; column < to.Width; column++)
                    Largest(
                        shape.Kernel, x[from.At(image, row * shape.Stride, column * shape.Stride)..], from,
                        y.Slice(to.At(image, row, column), to.Channels));
    }

    /// <summary>dx = dy where x gave a window its largest value, summed over windows.</summary>
    public static void Backward(
        PoolShape shape, int images, ReadOnlySpan<float> x, Plane from, ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Plane to,
        Plane gradient, Span<float> dx, Plane target)
    {
        shape.Check(images, x, from, y, to);
        shape.Check(images, dx, target, dy, gradient);
        for (var image = 0; image < images; image++)
        {
            for (var row = 0; row < target.Height; row++) dx.Slice(target.At(image, row, 0), target.RowLength).Clear();
            for (var row = 0; row < to.Height; row++)
                for (var column = 0; column < to.Width; column++)
                    Scatter(
                        shape.Kernel, x[from.At(image, row * shape.Stride, column * shape.Stride)..], from.RowStep,
                        y.Slice(to.At(image, row, column), to.Channels), dy.Slice(gradient.At(image, row, column), to.Channels),
                        dx[target.At(image, row * shape.Stride, column * shape.Stride)..], target.RowStep);
        }
    }

    private static void Largest(int kernel, ReadOnlySpan<float> window, Plane from, Span<float> largest)
    {
        var channels = from.Channels;
        var channel = 0;
        for (; channel <= channels - Lanes; channel += Lanes)
        {
            var best = Load(window, channel);
            for (var row = 0; row < kernel; row++)
                for (var column = 0; column < kernel; column++)
                    best = Vector512.Max(best, Load(window, row * from.RowStep + column * channels + channel));
            best.StoreUnsafe(ref MemoryMarshal.GetReference(largest), (nuint)channel);
        }
        for (; channel < channels; channel++)
        {
            var best = window[channel];
            for (var row = 0; row < kernel; row++)
                for (var column = 0; column < kernel; column++)
                    best = MathF.Max(best, window[row * from.RowStep + column * channels + channel]);
            largest[channel] = best;
        }
    }

    private static void Scatter(
        int kernel, ReadOnlySpan<float> window, int rowStep, ReadOnlySpan<float> largest, ReadOnlySpan<float> gradient, Span<float> target,
        int targetStep)
    {
        var channels = largest.Length;
        var channel = 0;
        for (; channel <= channels - Lanes; channel += Lanes)
        {
            var (best, left) = (Load(largest, channel), Load(gradient, channel));
            for (var row = 0; row < kernel; row++)
                for (var column = 0; column < kernel; column++)
                {
                    var isBest = Vector512.Equals(Load(window, row * rowStep + column * channels + channel), best);
                    var at = row * targetStep + column * channels + channel;
                    (Load(target, at) + (left & isBest)).StoreUnsafe(ref MemoryMarshal.GetReference(target), (nuint)at);
                    left = Vector512.AndNot(left, isBest);
                }
        }
        for (; channel < channels; channel++) ScatterChannel(kernel, window, rowStep, largest[channel], gradient[channel], target, targetStep, channels, channel);
    }

    private static void ScatterChannel(
        int kernel, ReadOnlySpan<float> window, int rowStep, float largest, float gradient, Span<float> target, int targetStep, int channels,
        int channel)
    {
        for (var row = 0; row < kernel; row++)
            for (var column = 0; column < kernel; column++)
            {
                if (window[row * rowStep + column * channels + channel] != largest) continue;
                target[row * targetStep + column * channels + channel] += gradient;
                return;
            }
    }

    private static Vector512<float> Load(ReadOnlySpan<float> from, int index) =>
        Vector512.Create(from.Slice(index, Lanes));
}
