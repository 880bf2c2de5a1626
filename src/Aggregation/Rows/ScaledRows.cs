using FedActors.Numerics.Reductions;

namespace FedActors.Aggregation.Rows;

/// <summary>Each row times its own factor; a factor of 1 changes no bit.</summary>
internal sealed class ScaledRows(IRows rows, double[] factors) : IRows
{
    public IRows Unscaled => rows;

    public double[] Factors => factors;

    /// <summary>The rows beneath all scaling, and the total factor of each: 1 if it is not scaled.</summary>
    public static (IRows Rows, double[] Factors) Origin(IRows rows)
    {
        double[] factors = [.. Enumerable.Repeat(1.0, rows.Count)];
        for (; rows is ScaledRows scaled; rows = scaled.Unscaled)
            for (var row = 0; row < factors.Length; row++) factors[row] *= scaled.Factors[row];
        return (rows, factors);
    }

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
