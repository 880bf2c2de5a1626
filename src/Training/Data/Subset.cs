using System.Buffers;

namespace FedActors.Training.Data;

/// <summary>Some samples of a larger set, in the order of <paramref name="members"/>. It holds indices, not features.</summary>
internal sealed class Subset(ISamples whole, int[] members) : ISamples
{
    /// <inheritdoc/>
    public int Count => members.Length;

    /// <inheritdoc/>
    public void Read(ReadOnlySpan<int> indices, Span<float> features, Span<int> labels)
    {
        var rented = ArrayPool<int>.Shared.Rent(indices.Length);
        var inWhole = rented.AsSpan(0, indices.Length);
        for (var position = 0; position < indices.Length; position++) inWhole[position] = members[indices[position]];
        whole.Read(inWhole, features, labels);
        ArrayPool<int>.Shared.Return(rented);
    }
}
