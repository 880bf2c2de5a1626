namespace FedActors.Attacks.Labels;

/// <summary>Honest features with labels that are a function of the sample's number and its honest label.</summary>
internal sealed class Relabelled(ISamples honest, Func<int, int, int> relabel) : ISamples
{
    /// <inheritdoc/>
    public int Count => honest.Count;

    /// <inheritdoc/>
    public void Read(ReadOnlySpan<int> indices, Span<float> features, Span<int> labels)
    {
        honest.Read(indices, features, labels);
        for (var position = 0; position < indices.Length; position++)
            labels[position] = relabel(indices[position], labels[position]);
    }
}
