namespace FedActors;

/// <summary>Samples stored as rows of floats.</summary>
/// <param name="rows">The features of each sample.</param>
/// <param name="labelOf">The label of each sample.</param>
public sealed class FloatRows(float[][] rows, int[] labelOf) : ISamples
{
    /// <inheritdoc/>
    public int Count => labelOf.Length;

    /// <inheritdoc/>
    public void Read(ReadOnlySpan<int> indices, Span<float> features, Span<int> labels)
    {
        for (var position = 0; position < indices.Length; position++)
        {
            var row = rows[indices[position]];
            row.CopyTo(features[(position * row.Length)..]);
            labels[position] = labelOf[indices[position]];
        }
    }
}
