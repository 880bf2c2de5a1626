using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using FedActors.Numerics.Layout;

namespace FedActors.Numerics.Pooling;

/// <summary>
/// The largest value of each window, channel by channel; the first among equals. Its position in the window, row by row, is
/// kept for the backward pass, so that the input need not be.
/// </summary>
internal static class MaxPool
{
    private const int Lanes = 16;

    /// <summary>y = the largest value of each window of x, or 0 if that is below 0 and <paramref name="rectify"/>.</summary>
    public static void Forward(
        PoolShape shape, int images, ReadOnlySpan<float> x, Plane from, Span<float> y, Plane to, Span<int> places,
        bool rectify = false)
    {
        shape.Check(images, x, from, y, to);
        Span<int> offsets = stackalloc int[shape.Kernel * shape.Kernel];
        Offsets(shape.Kernel, from, offsets);
        var place = 0;
        for (var image = 0; image < images; image++)
            for (var row = 0; row < to.Height; row++)
                for (var column = 0; column < to.Width; column++, place += to.Channels)
                {
                    var largest = y.Slice(to.At(image, row, column), to.Channels);
                    Largest(
                        offsets, x[from.At(image, row * shape.Stride, column * shape.Stride)..], largest,
                        places.Slice(place, to.Channels));
                    if (rectify) Elementwise.Rectifier.Forward(largest, largest);
                }
    }

    /// <summary>dx = dy where x was the maximum of a window, summed over windows.</summary>
    public static void Backward(
        PoolShape shape, int images, ReadOnlySpan<float> dy, Plane to, ReadOnlySpan<int> places, Span<float> dx, Plane from)
    {
        shape.Check(images, dx, from, dy, to);
        Span<int> offsets = stackalloc int[shape.Kernel * shape.Kernel];
        Offsets(shape.Kernel, from, offsets);
        // Windows without overlaps or gaps write every pixel exactly once.
        var tiled =
            shape.Kernel == shape.Stride && from.Height == to.Height * shape.Stride && from.Width == to.Width * shape.Stride;
        var place = 0;
        for (var image = 0; image < images; image++)
        {
            if (!tiled)
                for (var row = 0; row < from.Height; row++) dx.Slice(from.At(image, row, 0), from.RowLength).Clear();
            for (var row = 0; row < to.Height; row++)
                for (var column = 0; column < to.Width; column++, place += to.Channels)
                    Scatter(
                        offsets, dy.Slice(to.At(image, row, column), to.Channels), places.Slice(place, to.Channels),
                        dx[from.At(image, row * shape.Stride, column * shape.Stride)..], add: !tiled);
        }
    }

    private static void Largest(ReadOnlySpan<int> offsets, ReadOnlySpan<float> window, Span<float> largest, Span<int> places)
    {
        var channels = largest.Length;
        var channel = 0;
        for (; channel <= channels - Lanes; channel += Lanes)
        {
            var best = Load(window, channel);
            var bestPlace = Vector512<int>.Zero;
            for (var place = 1; place < offsets.Length; place++)
            {
                var value = Load(window, offsets[place] + channel);
                // NaN wins, as in PyTorch, so that it is not lost.
                var wins = Vector512.GreaterThan(value, best) | ~Vector512.Equals(value, value);
                best = Vector512.ConditionalSelect(wins, value, best);
                bestPlace = Vector512.ConditionalSelect(wins.AsInt32(), Vector512.Create(place), bestPlace);
            }
            best.CopyTo(largest[channel..]);
            bestPlace.CopyTo(places[channel..]);
        }
        for (; channel < channels; channel++)
        {
            (largest[channel], places[channel]) = (window[channel], 0);
            for (var place = 1; place < offsets.Length; place++)
            {
                var value = window[offsets[place] + channel];
                if (value > largest[channel] || float.IsNaN(value)) (largest[channel], places[channel]) = (value, place);
            }
        }
    }

    private static void Scatter(
        ReadOnlySpan<int> offsets, ReadOnlySpan<float> dy, ReadOnlySpan<int> places, Span<float> window, bool add)
    {
        var channels = dy.Length;
        var channel = 0;
        for (; channel <= channels - Lanes; channel += Lanes)
        {
            var slope = Load(dy, channel);
            var chosen = Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(places), (nuint)channel);
            for (var place = 0; place < offsets.Length; place++)
            {
                var at = offsets[place] + channel;
                var share = slope & Vector512.Equals(chosen, Vector512.Create(place)).AsSingle();
                if (add) share += Load(window, at);
                share.CopyTo(window[at..]);
            }
        }
        for (; channel < channels; channel++)
            for (var place = 0; place < offsets.Length; place++)
            {
                ref var target = ref window[offsets[place] + channel];
                target = (places[channel] == place ? dy[channel] : 0) + (add ? target : 0);
            }
    }

    private static void Offsets(int kernel, Plane plane, Span<int> offsets)
    {
        for (var place = 0; place < offsets.Length; place++)
            offsets[place] = place / kernel * plane.RowStep + place % kernel * plane.Channels;
    }

    private static Vector512<float> Load(ReadOnlySpan<float> from, int index) => Vector512.Create(from.Slice(index, Lanes));
}
