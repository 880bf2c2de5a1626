using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FedActors.Numerics.Reductions;

/// <summary>The smallest and largest value of each column, one row at a time.</summary>
internal static class ColumnExtremes
{
    /// <summary>
    /// Extends the range from <paramref name="least"/> to <paramref name="greatest"/> to include <paramref name="row"/>;
    /// values are finite.
    /// </summary>
    public static void Widen(ReadOnlySpan<float> row, Span<float> least, Span<float> greatest)
    {
        if (least.Length != row.Length || greatest.Length != row.Length)
            throw new ArgumentException("the row and the extremes differ in length", nameof(row));
        var rows = MemoryMarshal.Cast<float, Vector512<float>>(row);
        var lows = MemoryMarshal.Cast<float, Vector512<float>>(least);
        var highs = MemoryMarshal.Cast<float, Vector512<float>>(greatest);
        for (var i = 0; i < rows.Length; i++)
        {
            lows[i] = Vector512.MinNative(lows[i], rows[i]);
            highs[i] = Vector512.MaxNative(highs[i], rows[i]);
        }
        var rest = rows.Length * Vector512<float>.Count;
        WidenPlainly(row[rest..], least[rest..], greatest[rest..]);
    }

    /// <summary>The reference implementation.</summary>
    internal static void WidenPlainly(ReadOnlySpan<float> row, Span<float> least, Span<float> greatest)
    {
        for (var i = 0; i < row.Length; i++)
            (least[i], greatest[i]) = (Math.Min(least[i], row[i]), Math.Max(greatest[i], row[i]));
    }
}
