using FedActors.Numerics.Reductions;

namespace FedActors.Aggregation.Rows;

/// <summary>Each row times its factor minus one of them times its own, formed in double: what two rows that are almost alike differ by.</summary>
/// <param name="rows">The rows.</param>
/// <param name="factors">A factor for each.</param>
/// <param name="centre">The row that is subtracted.</param>
internal sealed class DifferenceRows(IRows rows, double[] factors, int centre) : IRows
{
    private const int Piece = 1024;

    public int Count => rows.Count;

    public int Columns => rows.Columns;

    public ReadOnlySpan<float> Read(int row, int column, Span<float> scratch)
    {
        Span<float> other = stackalloc float[Piece];
        Span<double> sum = stackalloc double[Piece];
        for (var from = 0; from < scratch.Length; from += Piece)
        {
            var width = Math.Min(Piece, scratch.Length - from);
            sum[..width].Clear();
            WeightedRows.Add(factors[row], rows.Read(row, column + from, other[..width]), sum[..width]);
            WeightedRows.Add(-factors[centre], rows.Read(centre, column + from, other[..width]), sum[..width]);
            WeightedRows.Round(sum[..width], scratch.Slice(from, width));
        }
        return scratch;
    }
}
