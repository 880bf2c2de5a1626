using BenchmarkDotNet.Attributes;
using FedActors.Numerics.Layout;
using FedActors.Numerics.Normalisation;

namespace FedActors.Training.Bench.Kernels;

/// <summary>Batch and layer normalisation of a batch of 32, as in a small residual network and an MLP.</summary>
public class NormalisationBenchmarks
{
    private const int Images = 32, Features = 512;
    private static readonly Plane Image = new(16, 32, 32, 0);

    private readonly BatchNorm _batchNorm = new(16, 32, 1e-5f);
    private readonly LayerNorm _layerNorm = new(1e-5);
    private readonly float[] _x = new float[Image.LengthOf(Images)], _y = new float[Image.LengthOf(Images)];
    private readonly float[] _dx = new float[Image.LengthOf(Images)];
    private readonly float[] _weight = new float[Features], _bias = new float[Features];
    private readonly float[] _weightGradient = new float[Features], _biasGradient = new float[Features];

    [GlobalSetup]
    public void Fill()
    {
        for (var i = 0; i < _x.Length; i++) _x[i] = _y[i] = i % 17 - 8;
        Array.Fill(_weight, 1);
        _batchNorm.Measure(Images, _x, Image);
    }

    [Benchmark]
    public void BatchForward()
    {
        _batchNorm.Measure(Images, _x, Image);
        _batchNorm.Forward(Images, _x, Image, _batchNorm.Mean, _batchNorm.Variance, _weight, _bias, _dx, Image);
    }

    [Benchmark]
    public void BatchBackward() =>
        _batchNorm.Backward(Images, _x, Image, _y, Image, _weight, _weightGradient, _biasGradient, _dx, Image);

    [Benchmark]
    public void LayerForward()
    {
        for (var row = 0; row < Images * Features; row += Features)
            _layerNorm.Forward(_x.AsSpan(row, Features), _weight, _bias, _dx.AsSpan(row, Features));
    }

    [Benchmark]
    public void LayerBackward()
    {
        for (var row = 0; row < Images * Features; row += Features)
        {
            Span<float> x = _x.AsSpan(row, Features), y = _y.AsSpan(row, Features), dx = _dx.AsSpan(row, Features);
            _layerNorm.Backward(x, y, _weight, _weightGradient, _biasGradient, dx);
        }
    }
}
