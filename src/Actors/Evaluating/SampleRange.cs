namespace FedActors.Actors.Evaluating;

/// <summary>The samples <c>first … first + count − 1</c> of a larger set.</summary>
internal sealed class SampleRange(ISamples all, int first, int count) : ISamples
{
    /// <inheritdoc/>
    public int Count => count;

    /// <inheritdoc/>
    public void Read(ReadOnlySpan<int> indices, Span<float> features, Span<int> labels)
    {
        Span<int> shifted = indices.Length <= 256 ? stackalloc int[indices.Length] : new int[indices.Length];
        for (var i = 0; i < indices.Length; i++) shifted[i] = first + indices[i];
        all.Read(shifted, features, labels);
    }

    /// <summary>Cuts a set into <paramref name="parts"/> ranges of nearly equal size, none of them empty.</summary>
    public static IReadOnlyList<SampleRange> Cut(ISamples all, int parts)
    {
        parts = Math.Clamp(parts, 1, Math.Max(1, all.Count));
        return [.. Enumerable.Range(0, parts).Select(part => Between(Edge(part), Edge(part + 1)))];

        int Edge(int part) => (int)((long)all.Count * part / parts);
        SampleRange Between(int from, int to) => new(all, from, to - from);
    }
}
