using BenchmarkDotNet.Attributes;
using FedActors.Numerics.Optimisers;

namespace FedActors.Training.Bench.Kernels;

/// <summary>One step over the parameters of a small and a large model.</summary>
public class OptimiserBenchmarks
{
    private float[] _weights = [], _gradient = [], _mean = [], _square = [];

    [Params(7_850, 1_625_866)]
    public int Parameters { get; set; }

    [GlobalSetup]
    public void Allocate()
    {
        (_weights, _gradient) = (new float[Parameters], new float[Parameters]);
        (_mean, _square) = (new float[Parameters], new float[Parameters]);
        Array.Fill(_gradient, 0.01f);
    }

    [Benchmark]
    public void Adam() =>
        new AdamStep(0.9, 0.999, 1e-8f, 0, 1, 1e-3f, 1).Apply(_weights, _gradient, _mean, _square, first: false);

    [Benchmark]
    public void Sgd() => new SgdStep(0.1f, 0.9f, 0).Apply(_weights, _gradient, _mean, first: false);
}
