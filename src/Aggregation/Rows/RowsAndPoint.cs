namespace FedActors.Aggregation.Rows;

/// <summary>Rows, followed by one more vector.</summary>
internal sealed class RowsAndPoint(IRows rows, float[] point) : IRows
{
    public int Count => rows.Count + 1;

    public int Columns => rows.Columns;

    public ReadOnlySpan<float> Read(int row, int column, Span<float> scratch) =>
        row < rows.Count ? rows.Read(row, column, scratch) : point.AsSpan(column, scratch.Length);
}
