using FedActors.Numerics.Randomness;

namespace FedActors.Attacks.Labels;

/// <summary>
/// Honest features with a label that is drawn anew every time that a sample is read: a function of the key and of how often it
/// was read before. For one training at a time.
/// </summary>
internal sealed class Redrawn(ISamples honest, Func<int, RandomKey, int> relabel, RandomKey key) : ISamples
{
    private readonly int[] _times = new int[honest.Count];

    /// <inheritdoc/>
    public int Count => honest.Count;

    /// <inheritdoc/>
    public void Read(ReadOnlySpan<int> indices, Span<float> features, Span<int> labels)
    {
        honest.Read(indices, features, labels);
        for (var position = 0; position < indices.Length; position++)
        {
            var index = indices[position];
            labels[position] = relabel(labels[position], key.With(index).With(_times[index]++));
        }
    }
}
