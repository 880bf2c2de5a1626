using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FedActors.Numerics.Reductions;

/// <summary>Weighted sums of rows, column by column, in double and in the order of the rows.</summary>
public static class WeightedRows
{
    /// <summary>Adds <paramref name="weight"/> · <paramref name="row"/> to <paramref name="sum"/>.</summary>
    public static void Add(double weight, ReadOnlySpan<float> row, Span<double> sum)
    {
        if (sum.Length != row.Length) throw new ArgumentException("the row and the sum differ in length", nameof(sum));
        var factor = Vector512.Create(weight);
        var rows = MemoryMarshal.Cast<float, Vector512<float>>(row);
        var sums = MemoryMarshal.Cast<double, Vector512<double>>(sum)[..(2 * rows.Length)];
        for (var i = 0; i < rows.Length; i++)
        {
            var (low, high) = Vector512.Widen(rows[i]);
            sums[2 * i] = Vector512.FusedMultiplyAdd(low, factor, sums[2 * i]);
            sums[2 * i + 1] = Vector512.FusedMultiplyAdd(high, factor, sums[2 * i + 1]);
        }
        for (var i = rows.Length * Vector512<float>.Count; i < row.Length; i++)
            sum[i] = Math.FusedMultiplyAdd(row[i], weight, sum[i]);
    }

    /// <summary>Rounds <paramref name="sum"/> to floats.</summary>
    public static void Round(ReadOnlySpan<double> sum, Span<float> result)
    {
        if (sum.Length != result.Length) throw new ArgumentException("the result and the sum differ in length", nameof(result));
        var results = MemoryMarshal.Cast<float, Vector512<float>>(result);
        var sums = MemoryMarshal.Cast<double, Vector512<double>>(sum);
        for (var i = 0; i < results.Length; i++) results[i] = Vector512.Narrow(sums[2 * i], sums[2 * i + 1]);
        for (var i = results.Length * Vector512<float>.Count; i < result.Length; i++) result[i] = (float)sum[i];
    }

    /// <summary>Writes <paramref name="weight"/> · <paramref name="row"/> to <paramref name="result"/>, each product rounded once.</summary>
    public static void Scale(double weight, ReadOnlySpan<float> row, Span<float> result)
    {
        if (result.Length != row.Length) throw new ArgumentException("the row and the result differ in length", nameof(result));
        var factor = Vector512.Create(weight);
        var rows = MemoryMarshal.Cast<float, Vector512<float>>(row);
        var results = MemoryMarshal.Cast<float, Vector512<float>>(result);
        for (var i = 0; i < rows.Length; i++)
        {
            var (low, high) = Vector512.Widen(rows[i]);
            results[i] = Vector512.Narrow(low * factor, high * factor);
        }
        for (var i = rows.Length * Vector512<float>.Count; i < row.Length; i++) result[i] = (float)(row[i] * weight);
    }
}
