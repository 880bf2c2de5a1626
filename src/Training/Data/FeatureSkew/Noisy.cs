using FedActors.Numerics.Randomness;
using FedActors.Numerics.Vectors;

namespace FedActors.Training.Data.FeatureSkew;

/// <summary>
/// Samples with Gaussian noise added to their features, always the same for the same sample. The noise is taken from a table
/// of normal numbers, at a random position and with a random sign per sample; drawing it afresh would cost more than training
/// a small model.
/// </summary>
internal sealed class Noisy(ISamples honest, double deviation, RandomKey key) : ISamples
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
            Add(features.Slice(position * length, length), key.With(indices[position]).Open());
    }

    private void Add(Span<float> sample, RandomStream stream)
    {
        while (sample.Length > 0)
        {
            var piece = sample[..Math.Min(sample.Length, NormalTable.LongestCut)];
            var scale = (float)(stream.NextBits() % 2 == 0 ? deviation : -deviation);
            FloatVector.AddScaled(piece, scale, NormalTable.Cut(stream.NextInt(NormalTable.Places), piece.Length));
            sample = sample[piece.Length..];
        }
    }
}
