using FedActors.Numerics.Reductions;

namespace FedActors.Aggregation.Rows;

/// <summary>Weighted means of other rows, computed where they are looked at.</summary>
/// <param name="rows">The rows that are mixed.</param>
/// <param name="shares">For each mixture, the share of each row.</param>
internal sealed class MixedRows(IRows rows, double[][] shares) : IRows
{
    private const int Piece = 1024;

    public int Count => shares.Length;

    public int Columns => rows.Columns;

    public ReadOnlySpan<float> Read(int row, int column, Span<float> scratch)
    {
        Span<double> sum = stackalloc double[Piece];
        Span<float> other = stackalloc float[Piece];
        for (var from = 0; from < scratch.Length; from += Piece)
        {
            var result = scratch[from..Math.Min(from + Piece, scratch.Length)];
            sum[..result.Length].Clear();
            for (var i = 0; i < rows.Count; i++)
                if (shares[row][i] != 0)
                    WeightedRows.Add(shares[row][i], rows.Read(i, column + from, other[..result.Length]), sum[..result.Length]);
            WeightedRows.Round(sum[..result.Length], result);
        }
        return scratch;
    }
}
