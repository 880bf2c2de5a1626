using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FedActors.Numerics.Reductions;

/// <summary>The spread of rows around their means, column by column, in double and in the order of the rows.</summary>
internal static class ColumnSpread
{
    /// <summary>Adds (row − mean)² to <paramref name="sum"/>.</summary>
    public static void AddSquares(ReadOnlySpan<float> row, ReadOnlySpan<double> mean, Span<double> sum)
    {
        if (sum.Length != row.Length || mean.Length != row.Length)
            throw new ArgumentException("the row, the mean and the sum differ in length");
        var rows = MemoryMarshal.Cast<float, Vector512<float>>(row);
        var means = MemoryMarshal.Cast<double, Vector512<double>>(mean);
        var sums = MemoryMarshal.Cast<double, Vector512<double>>(sum);
        for (var i = 0; i < rows.Length; i++)
        {
            var (low, high) = Vector512.Widen(rows[i]);
            low -= means[2 * i];
            high -= means[2 * i + 1];
            sums[2 * i] = Vector512.FusedMultiplyAdd(low, low, sums[2 * i]);
            sums[2 * i + 1] = Vector512.FusedMultiplyAdd(high, high, sums[2 * i + 1]);
        }
        for (var i = rows.Length * Vector512<float>.Count; i < row.Length; i++)
            sum[i] = Math.FusedMultiplyAdd(row[i] - mean[i], row[i] - mean[i], sum[i]);
    }

    /// <summary>The reference implementation.</summary>
    internal static void AddSquaresPlainly(ReadOnlySpan<float> row, ReadOnlySpan<double> mean, Span<double> sum)
    {
        for (var i = 0; i < row.Length; i++) sum[i] += (row[i] - mean[i]) * (row[i] - mean[i]);
    }
}
