namespace FedActors.Training.Data;

/// <summary>Samples stored as rows of floats.</summary>
internal sealed class FloatRows(float[][] rows, int[] labels) : ISamples
{
    /// <inheritdoc/>
    public int Count => labels.Length;

    /// <inheritdoc/>
    public void Read(ReadOnlySpan<int> indices, Span<float> features, Span<int> ofThese)
    {
        for (var position = 0; position < indices.Length; position++)
        {
            var row = rows[indices[position]];
            row.CopyTo(features[(position * row.Length)..]);
            ofThese[position] = labels[indices[position]];
        }
    }
}
