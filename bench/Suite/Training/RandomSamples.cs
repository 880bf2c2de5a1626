using FedActors.Numerics.Randomness;

namespace FedActors.Bench.Training;

/// <summary>Gaussian features and random labels, as for PyTorch.</summary>
internal sealed class RandomSamples : ISamples
{
    private readonly int _length;
    private readonly float[] _features;
    private readonly int[] _labels;

    public RandomSamples(Workload workload)
    {
        var stream = RandomKey.Of(1).With("samples").Open();
        _length = workload.Shape.Length;
        (_features, _labels) = (new float[workload.Samples * _length], new int[workload.Samples]);
        foreach (ref var feature in _features.AsSpan()) feature = (float)stream.NextGaussian();
        foreach (ref var label in _labels.AsSpan()) label = stream.NextInt(workload.Classes);
    }

    public int Count => _labels.Length;

    public void Read(ReadOnlySpan<int> indices, Span<float> features, Span<int> labels)
    {
        for (var i = 0; i < indices.Length; i++)
        {
            _features.AsSpan(indices[i] * _length, _length).CopyTo(features[(i * _length)..]);
            labels[i] = _labels[indices[i]];
        }
    }
}
