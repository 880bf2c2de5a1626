namespace FedActors.Aggregation.Rows;

/// <summary>Some of the rows.</summary>
internal sealed class SubsetRows(IRows rows, int[] chosen) : IRows
{
    public int Count => chosen.Length;

    public int Columns => rows.Columns;

    public bool LieInMemory => rows.LieInMemory;

    public ReadOnlySpan<float> Read(int row, int column, Span<float> scratch) => rows.Read(chosen[row], column, scratch);
}
