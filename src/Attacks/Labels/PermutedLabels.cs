using System.Buffers;

namespace FedActors.Attacks.Labels;

/// <summary>Honest features; sample i has the honest label of sample <c>permutation[i]</c>.</summary>
internal sealed class PermutedLabels(ISamples honest, int[] permutation) : ISamples
{
    /// <inheritdoc/>
    public int Count => honest.Count;

    /// <inheritdoc/>
    public void Read(ReadOnlySpan<int> indices, Span<float> features, Span<int> labels)
    {
        var others = ArrayPool<int>.Shared.Rent(indices.Length);
        for (var position = 0; position < indices.Length; position++) others[position] = permutation[indices[position]];
        // Reading the others' labels also reads their features, which the honest ones then overwrite.
        honest.Read(others.AsSpan(0, indices.Length), features, labels);
        var kept = others.AsSpan(0, indices.Length);
        labels[..indices.Length].CopyTo(kept);
        honest.Read(indices, features, labels);
        kept.CopyTo(labels);
        ArrayPool<int>.Shared.Return(others);
    }
}
