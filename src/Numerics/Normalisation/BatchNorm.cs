using FedActors.Numerics.Layout;

namespace FedActors.Numerics.Normalisation;

/// <summary>
/// Batch normalisation (Ioffe and Szegedy, arXiv 1502.03167), channel by channel: y = γ·(x − μ)/√(σ² + ε) + β. Sums are
/// computed in double, in an order that depends only on the shape.
/// </summary>
internal sealed class BatchNorm
{
    private readonly int _channels;
    private readonly int _width;
    private readonly float _epsilon;
    private readonly ChannelCycle _cycle;
    private readonly double[] _sums, _products;
    private readonly double[] _centre, _slope, _curve;
    private readonly float[] _mean, _scale, _bias;

    /// <summary>For images with this many <paramref name="channels"/> and rows of <paramref name="width"/> pixels.</summary>
    public BatchNorm(int channels, int width, float epsilon)
    {
        (_channels, _width, _epsilon) = (channels, width, epsilon);
        _cycle = new ChannelCycle(channels, width);
        (_sums, _products) = (new double[_cycle.Length], new double[_cycle.Length]);
        (_centre, _slope, _curve) = (new double[_cycle.Length], new double[_cycle.Length], new double[_cycle.Length]);
        (_mean, _scale, _bias) = (new float[_cycle.Length], new float[_cycle.Length], new float[_cycle.Length]);
        (Mean, Variance) = (new float[channels], new float[channels]);
    }

    /// <summary>μ of the last batch.</summary>
    public float[] Mean { get; }

    /// <summary>σ² of the last batch, the sum of squares divided by the count.</summary>
    public float[] Variance { get; }

    /// <summary>Computes <see cref="Mean"/> and <see cref="Variance"/>.</summary>
    /// <remarks>
    /// One pass: values are taken relative to the first pixel, which is about as far from the mean as any other, so that the
    /// difference of the two sums keeps the digits that a variance needs (Chan, Golub and LeVeque, "Algorithms for computing
    /// the sample variance", The American Statistician 37, 1983).
    /// </remarks>
    public void Measure(int images, ReadOnlySpan<float> x, Plane from)
    {
        Check(from);
        var first = x.Slice(from.At(0, 0, 0), _channels);
        for (var channel = 0; channel < _channels; channel++) _centre[channel] = first[channel];
        _cycle.Repeat<double>(_centre, _centre);
        Array.Clear(_sums);
        Array.Clear(_products);
        for (var image = 0; image < images; image++)
            for (var row = 0; row < from.Height; row++)
                PairedSums.AddSpread(x.Slice(from.At(image, row, 0), from.RowLength), _centre, _sums, _products);
        FoldSums();
        var count = (double)images * from.Height * from.Width;
        for (var channel = 0; channel < _channels; channel++)
        {
            var shift = _sums[channel] / count;
            Mean[channel] = (float)(_centre[channel] + shift);
            Variance[channel] = (float)Math.Max(_products[channel] / count - shift * shift, 0);
        }
    }

    /// <summary>Normalises with the given mean and variance.</summary>
    public void Forward(
        int images, ReadOnlySpan<float> x, Plane from, ReadOnlySpan<float> mean, ReadOnlySpan<float> variance,
        ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, Span<float> y, Plane to)
    {
        Check(from);
        for (var channel = 0; channel < _channels; channel++)
            _scale[channel] = (float)(weight[channel] / Math.Sqrt((double)variance[channel] + _epsilon));
        _cycle.Repeat<float>(_scale, _scale);
        _cycle.Repeat(mean, _mean);
        _cycle.Repeat(bias, _bias);
        for (var image = 0; image < images; image++)
            for (var row = 0; row < from.Height; row++)
                NormalRow.Forward(
                    x.Slice(from.At(image, row, 0), from.RowLength), _mean, _scale, _bias,
                    y.Slice(to.At(image, row, 0), to.RowLength));
    }

    /// <summary>The gradients of a pass with the measured statistics, which themselves depend on x.</summary>
    public void Backward(
        int images, ReadOnlySpan<float> x, Plane from, ReadOnlySpan<float> dy, Plane to, ReadOnlySpan<float> weight,
        Span<float> weightGradient, Span<float> biasGradient, Span<float> dx, Plane target)
    {
        Check(from);
        for (var channel = 0; channel < _channels; channel++) _centre[channel] = Mean[channel];
        _cycle.Repeat<double>(_centre, _centre);
        Array.Clear(_sums);
        Array.Clear(_products);
        for (var image = 0; image < images; image++)
            for (var row = 0; row < from.Height; row++)
                PairedSums.AddProducts(
                    x.Slice(from.At(image, row, 0), from.RowLength), dy.Slice(to.At(image, row, 0), to.RowLength), _centre, _sums,
                    _products);
        FoldSums();
        for (var channel = 0; channel < _channels; channel++)
        {
            weightGradient[channel] = (float)(_products[channel] / Math.Sqrt((double)Variance[channel] + _epsilon));
            biasGradient[channel] = (float)_sums[channel];
        }
        if (!dx.IsEmpty) BackwardInput(images, x, from, dy, to, weight, dx, target);
    }

    /// <summary>
    /// dx = γ/σ · (dy − mean(dy) − (x − μ)/σ² · mean(dy·(x − μ))), which is linear in dy and x with coefficients for each
    /// channel.
    /// </summary>
    private void BackwardInput(
        int images, ReadOnlySpan<float> x, Plane from, ReadOnlySpan<float> dy, Plane to, ReadOnlySpan<float> weight,
        Span<float> dx, Plane target)
    {
        var count = (double)images * from.Height * from.Width;
        for (var channel = 0; channel < _channels; channel++)
        {
            var variance = (double)Variance[channel] + _epsilon;
            _slope[channel] = weight[channel] / Math.Sqrt(variance);
            _curve[channel] = -_slope[channel] * _products[channel] / (variance * count);
            _centre[channel] = -_slope[channel] * _sums[channel] / count - _curve[channel] * Mean[channel];
        }
        _cycle.Repeat<double>(_slope, _slope);
        _cycle.Repeat<double>(_curve, _curve);
        _cycle.Repeat<double>(_centre, _centre);
        for (var image = 0; image < images; image++)
            for (var row = 0; row < from.Height; row++)
                NormalRow.Backward(
                    x.Slice(from.At(image, row, 0), from.RowLength), dy.Slice(to.At(image, row, 0), to.RowLength), _slope, _curve,
                    _centre, dx.Slice(target.At(image, row, 0), target.RowLength));
    }

    private void FoldSums()
    {
        _cycle.Fold(_sums);
        _cycle.Fold(_products);
    }

    private void Check(Plane plane)
    {
        if (plane.Channels != _channels || plane.Width != _width)
            throw new ArgumentException($"{plane} does not match {_channels} channels and rows of {_width} pixels");
    }
}
