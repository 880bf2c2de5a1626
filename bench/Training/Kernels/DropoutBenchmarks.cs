using BenchmarkDotNet.Attributes;
using FedActors.Numerics.Elementwise;
using FedActors.Numerics.Randomness;

namespace FedActors.Training.Bench.Kernels;

/// <summary>Dropout of one sample, including the random numbers.</summary>
public class DropoutBenchmarks
{
    private readonly Dropout _dropout = new(0.25);
    private float[] _x = [], _y = [];

    [Params(512, 12_544)]
    public int Values { get; set; }

    [GlobalSetup]
    public void Allocate() => (_x, _y) = (new float[Values], new float[Values]);

    [Benchmark]
    public void Apply() => _dropout.Apply(RandomKey.Of(1), 0, _x, _y);
}
