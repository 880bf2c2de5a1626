using FedActors.Numerics.Randomness;

namespace FedActors.Training.Data.FeatureSkew;

/// <summary>Samples with Gaussian noise on their features: for one sample always the same.</summary>
public sealed class Noisy(ISamples honest, double deviation, RandomKey key) : ISamples
{
    /// <inheritdoc/>
    public int Count => honest.Count;

    /// <inheritdoc/>
    public void Read(ReadOnlySpan<int> indices, Span<float> features, Span<int> labels)
    {
        honest.Read(indices, features, labels);
        if (deviation == 0 || indices.IsEmpty) return;
        var length = features.Length / indices.Length;
        for (var position = 0; position < indices.Length; position++)
        {
            var stream = key.With(indices[position]).Open();
            foreach (ref var value in features.Slice(position * length, length)) value += (float)(deviation * stream.NextGaussian());
        }
    }
}
