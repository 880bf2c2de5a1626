namespace FedActors.Aggregation.Rows;

/// <summary>Rows in arrays of their own.</summary>
internal sealed class ListedRows(float[][] rows) : IRows
{
    public int Count => rows.Length;

    public int Columns => rows[0].Length;

    public ReadOnlySpan<float> Read(int row, int column, Span<float> scratch) => rows[row].AsSpan(column, scratch.Length);
}
