using FedActors.Aggregation.Rows;

namespace FedActors.Aggregation.Tests.Primitives;

/// <summary>Counts the values that are read.</summary>
internal sealed class WatchedRows(IRows rows) : IRows
{
    private long _seen;

    public long Seen => _seen;

    public int Count => rows.Count;

    public int Columns => rows.Columns;

    public ReadOnlySpan<float> Read(int row, int column, Span<float> scratch)
    {
        Interlocked.Add(ref _seen, scratch.Length);
        return rows.Read(row, column, scratch);
    }
}
