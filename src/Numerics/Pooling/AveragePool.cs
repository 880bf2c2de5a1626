using FedActors.Numerics.Layout;
using FedActors.Numerics.Vectors;

namespace FedActors.Numerics.Pooling;

/// <summary>The mean of each window of height × width pixels, channel by channel.</summary>
internal static class AveragePool
{
    /// <summary>y = the mean of each window of x.</summary>
    public static void Forward(
        (int Height, int Width) window, int stride, int images, ReadOnlySpan<float> x, Plane from, Span<float> y, Plane to)
    {
        var share = 1f / (window.Height * window.Width);
        for (var image = 0; image < images; image++)
            for (var row = 0; row < to.Height; row++)
                for (var column = 0; column < to.Width; column++)
                {
                    var mean = y.Slice(to.At(image, row, column), to.Channels);
                    mean.Clear();
                    for (var i = 0; i < window.Height; i++)
                        for (var j = 0; j < window.Width; j++)
                            FloatVector.AddScaled(
                                mean, share, x.Slice(from.At(image, row * stride + i, column * stride + j), from.Channels));
                }
    }

    /// <summary>Divides the gradient of each window equally among its pixels and sums over the windows.</summary>
    public static void Backward(
        (int Height, int Width) window, int stride, int images, ReadOnlySpan<float> dy, Plane to, Span<float> dx, Plane from)
    {
        var share = 1f / (window.Height * window.Width);
        for (var image = 0; image < images; image++)
        {
            for (var row = 0; row < from.Height; row++) dx.Slice(from.At(image, row, 0), from.RowLength).Clear();
            for (var row = 0; row < to.Height; row++)
                for (var column = 0; column < to.Width; column++)
                    for (var i = 0; i < window.Height; i++)
                        for (var j = 0; j < window.Width; j++)
                            FloatVector.AddScaled(
                                dx.Slice(from.At(image, row * stride + i, column * stride + j), from.Channels), share,
                                dy.Slice(to.At(image, row, column), to.Channels));
        }
    }
}
