namespace FedActors.Training.Data;

/// <summary>An empty set of samples.</summary>
internal sealed class NoSamples : ISamples
{
    /// <summary>The only instance.</summary>
    public static readonly NoSamples Instance = new();

    private NoSamples()
    {
    }

    /// <inheritdoc/>
    public int Count => 0;

    /// <inheritdoc/>
    public void Read(ReadOnlySpan<int> indices, Span<float> features, Span<int> labels)
    {
        if (!indices.IsEmpty) throw new ArgumentOutOfRangeException(nameof(indices), "there are no samples");
    }
}
