namespace FedActors;

/// <summary>
/// Labelled samples, read in batches: a client's data, a test set, or a poisoned view of either. Safe to read from many
/// threads.
/// </summary>
public interface ISamples
{
    /// <summary>The number of samples.</summary>
    int Count { get; }

    /// <summary>
    /// Writes the features of the samples at <paramref name="indices"/>, one after the other, and their labels.
    /// </summary>
    void Read(ReadOnlySpan<int> indices, Span<float> features, Span<int> labels);
}
