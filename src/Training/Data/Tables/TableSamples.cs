namespace FedActors.Training.Data.Tables;

/// <summary>The rows of a table with their labels.</summary>
internal sealed class TableSamples(TableRows rows, int[] labels, int width, float scale = 1) : ISamples
{
    /// <inheritdoc/>
    public int Count => labels.Length;

    /// <inheritdoc/>
    public void Read(ReadOnlySpan<int> indices, Span<float> features, Span<int> ofThese)
    {
        for (var position = 0; position < indices.Length; position++)
        {
            rows.Read(indices[position], scale, features.Slice(position * width, width));
            ofThese[position] = labels[indices[position]];
        }
    }
}
