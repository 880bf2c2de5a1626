using FedActors.Numerics.Reductions;

namespace FedActors.Aggregation.Rows;

/// <summary>Each row times a factor of its own; a factor of 1 changes no bit.</summary>
internal sealed class ScaledRows(IRows rows, double[] factors) : IRows
{
    public IRows Unscaled => rows;

    public double[] Factors => factors;

    public int Count => rows.Count;

    public int Columns => rows.Columns;

    public ReadOnlySpan<float> Read(int row, int column, Span<float> scratch)
    {
        var values = rows.Read(row, column, scratch);
        if (factors[row] == 1) return values;
        WeightedRows.Scale(factors[row], values, scratch);
        return scratch;
    }
}
