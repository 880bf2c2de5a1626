using BenchmarkDotNet.Attributes;
using FedActors.Numerics.Convolution;
using FedActors.Numerics.Layout;

namespace FedActors.Training.Bench.Kernels;

/// <summary>The second convolution of the CNN, on one image.</summary>
public class ConvolutionBenchmarks : IDisposable
{
    private static readonly ConvolutionShape Shape =
        new() { Inputs = 32, Outputs = 64, Height = 28, Width = 28, Kernel = 3, Padding = 1 };

    private static readonly Plane From = new(32, 28, 28, 1), To = new(64, 28, 28, 1);

    private readonly Convolver _convolver = new(Shape, 1);
    private readonly float[] _x = new float[From.LengthOf(1)], _dx = new float[From.LengthOf(1)], _y = new float[To.LengthOf(1)];
    private readonly float[] _bias = new float[64];

    [GlobalSetup]
    public void Load()
    {
        var weights = new float[Shape.WeightCount];
        Array.Fill(weights, 0.1f);
        _convolver.LoadForward(weights);
        _convolver.LoadBackward(weights);
    }

    [Benchmark]
    public void Forward() => _convolver.Forward(1, _x, From, _bias, _y, To);

    [Benchmark]
    public void InputGradient() => _convolver.Backward(1, _y, To, _dx, From);

    [Benchmark]
    public void WeightGradient() => _convolver.AddWeightGradient(1, _x, From, _y, To, anew: false);

    [GlobalCleanup]
    public void Dispose()
    {
        _convolver.Dispose();
        GC.SuppressFinalize(this);
    }
}
