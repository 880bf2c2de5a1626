using System.Buffers;
using FedActors.Numerics.Reductions;

namespace FedActors.Aggregation.Rows;

/// <summary>
/// Each scaled row minus one scaled row, computed in double: what distinguishes rows that are almost the same.
/// </summary>
/// <param name="rows">The rows.</param>
/// <param name="factors">The factor of each row.</param>
/// <param name="centre">The row that is subtracted.</param>
internal sealed class DifferenceRows(IRows rows, double[] factors, int centre) : IRows
{
    public int Count => rows.Count;

    public int Columns => rows.Columns;

    public ReadOnlySpan<float> Read(int row, int column, Span<float> scratch)
    {
        var buffer = ArrayPool<float>.Shared.Rent(scratch.Length);
        var subtracted = rows.Read(centre, column, buffer.AsSpan(0, scratch.Length));
        WeightedRows.Difference(factors[row], rows.Read(row, column, scratch), factors[centre], subtracted, scratch);
        ArrayPool<float>.Shared.Return(buffer);
        return scratch;
    }
}
