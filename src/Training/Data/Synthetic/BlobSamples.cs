using FedActors.Numerics.Randomness;

namespace FedActors.Training.Data.Synthetic;

/// <summary>Some consecutive samples of a set of blobs, generated when they are read.</summary>
internal sealed class BlobSamples(BlobCentres centres, RandomKey key, int first, int count) : ISamples
{
    /// <inheritdoc/>
    public int Count => count;

    /// <summary>The label of a sample, without its features.</summary>
    public int Label(int index) => key.With(first + index).Open().NextInt(centres.Classes);

    /// <summary>The samples of one client.</summary>
    public BlobSamples Slice(int start, int length) => new(centres, key, first + start, length);

    /// <inheritdoc/>
    public void Read(ReadOnlySpan<int> indices, Span<float> features, Span<int> labels)
    {
        for (var position = 0; position < indices.Length; position++)
        {
            var stream = key.With(first + indices[position]).Open();
            var label = labels[position] = stream.NextInt(centres.Classes);
            var centre = centres[label];
            var sample = features.Slice(position * centre.Length, centre.Length);
            for (var feature = 0; feature < sample.Length; feature++)
                sample[feature] = centre[feature] + centres.Deviation * (float)stream.NextGaussian();
        }
    }
}
