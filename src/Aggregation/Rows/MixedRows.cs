namespace FedActors.Aggregation.Rows;

/// <summary>Weighted means of other rows, computed only where they are read.</summary>
/// <param name="rows">The rows that are mixed.</param>
/// <param name="lineage">The share of each row in each mixture.</param>
internal sealed class MixedRows(IRows rows, Lineage lineage) : IRows
{
    private const int Piece = 2048; // columns whose sum fits in the first-level cache

    public IRows Unmixed => rows;

    public int Count => lineage.Shares.Length;

    public int Columns => rows.Columns;

    /// <summary>Translates weights of the mixtures into weights of the rows that are mixed.</summary>
    public double[] Spread(double[] weights) => lineage.Spread(weights);

    public ReadOnlySpan<float> Read(int row, int column, Span<float> scratch)
    {
        for (var from = 0; from < scratch.Length; from += Piece)
            WeightedBlock.Sum(rows, lineage.Shares[row], column + from, scratch[from..Math.Min(from + Piece, scratch.Length)]);
        return scratch;
    }
}
