using FedActors.Numerics.Layout;

namespace FedActors.Numerics.Normalisation;

/// <summary>
/// Batch normalisation (Ioffe and Szegedy, arXiv 1502.03167), channel by channel: y = γ·(x − μ)/√(σ² + ε) + β. Sums run in double, in
/// the order of samples.
/// </summary>
public sealed class BatchNorm(int channels, float epsilon)
{
    private readonly double[] _sums = new double[channels], _products = new double[channels];

    /// <summary>μ of the last batch.</summary>
    public float[] Mean { get; } = new float[channels];

    /// <summary>σ² of the last batch, the sum of squares divided by the count.</summary>
    public float[] Variance { get; } = new float[channels];

    /// <summary>Computes <see cref="Mean"/> and <see cref="Variance"/>.</summary>
    public void Measure(int images, ReadOnlySpan<float> x, Plane from)
    {
        var count = (double)images * from.Height * from.Width;
        Array.Clear(_sums);
        Array.Clear(_products);
        for (var image = 0; image < images; image++)
            for (var row = 0; row < from.Height; row++) AddRow(x.Slice(from.At(image, row, 0), from.RowLength), null);
        for (var channel = 0; channel < channels; channel++) Mean[channel] = (float)(_sums[channel] / count);
        for (var image = 0; image < images; image++)
            for (var row = 0; row < from.Height; row++) AddRow(x.Slice(from.At(image, row, 0), from.RowLength), Mean);
        for (var channel = 0; channel < channels; channel++) Variance[channel] = (float)(_products[channel] / count);
    }

    /// <summary>Normalises with the given mean and variance.</summary>
    public void Forward(
        int images, ReadOnlySpan<float> x, Plane from, ReadOnlySpan<float> mean, ReadOnlySpan<float> variance, ReadOnlySpan<float> weight,
        ReadOnlySpan<float> bias, Span<float> y, Plane to)
    {
        for (var channel = 0; channel < channels; channel++)
            _sums[channel] = weight[channel] / Math.Sqrt((double)variance[channel] + epsilon);
        for (var image = 0; image < images; image++)
            for (var row = 0; row < from.Height; row++)
            {
                var source = x.Slice(from.At(image, row, 0), from.RowLength);
                var target = to.At(image, row, 0);
                for (int i = 0, channel = 0; i < source.Length; i++, channel = channel + 1 == channels ? 0 : channel + 1)
                    y[target + i] = (source[i] - mean[channel]) * (float)_sums[channel] + bias[channel];
            }
    }

    /// <summary>The gradients after a pass with the measured statistics, which depend on x themselves.</summary>
    public void Backward(
        int images, ReadOnlySpan<float> x, Plane from, ReadOnlySpan<float> dy, Plane to, ReadOnlySpan<float> weight,
        Span<float> weightGradient, Span<float> biasGradient, Span<float> dx, Plane target)
    {
        Array.Clear(_sums);
        Array.Clear(_products);
        for (var image = 0; image < images; image++)
            for (var row = 0; row < from.Height; row++)
                AddProducts(x.Slice(from.At(image, row, 0), from.RowLength), dy.Slice(to.At(image, row, 0), to.RowLength));
        for (var channel = 0; channel < channels; channel++)
        {
            var scale = 1 / Math.Sqrt((double)Variance[channel] + epsilon);
            weightGradient[channel] = (float)(_products[channel] * scale);
            biasGradient[channel] = (float)_sums[channel];
        }
        if (!dx.IsEmpty) BackwardInput(images, x, from, dy, to, weight, dx, target);
    }

    /// <summary>dx = γ/σ · (dy − mean(dy) − (x − μ)/σ² · mean(dy·(x − μ)))</summary>
    private void BackwardInput(
        int images, ReadOnlySpan<float> x, Plane from, ReadOnlySpan<float> dy, Plane to, ReadOnlySpan<float> weight, Span<float> dx,
        Plane target)
    {
        var count = (double)images * from.Height * from.Width;
        for (var image = 0; image < images; image++)
            for (var row = 0; row < from.Height; row++)
                for (int i = 0, channel = 0; i < from.RowLength; i++, channel = channel + 1 == channels ? 0 : channel + 1)
                {
                    var variance = (double)Variance[channel] + epsilon;
                    var centred = x[from.At(image, row, 0) + i] - (double)Mean[channel];
                    var slope = dy[to.At(image, row, 0) + i] - _sums[channel] / count - centred / variance * _products[channel] / count;
                    dx[target.At(image, row, 0) + i] = (float)(weight[channel] / Math.Sqrt(variance) * slope);
                }
    }

    private void AddRow(ReadOnlySpan<float> row, float[]? mean)
    {
        for (int i = 0, channel = 0; i < row.Length; i++, channel = channel + 1 == channels ? 0 : channel + 1)
        {
            if (mean is null) _sums[channel] += row[i];
            else _products[channel] += ((double)row[i] - mean[channel]) * ((double)row[i] - mean[channel]);
        }
    }

    private void AddProducts(ReadOnlySpan<float> x, ReadOnlySpan<float> dy)
    {
        for (int i = 0, channel = 0; i < x.Length; i++, channel = channel + 1 == channels ? 0 : channel + 1)
        {
            _sums[channel] += dy[i];
            _products[channel] += dy[i] * ((double)x[i] - Mean[channel]);
        }
    }
}
