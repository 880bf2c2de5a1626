using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FedActors.Numerics.Elementwise;

/// <summary>One value per column of a row-major matrix: added to every row, or summed over the rows.</summary>
internal static class RowBias
{
    private const int Lanes = 16;

    /// <summary>Adds <paramref name="bias"/> to each row, then sets negative values to 0 if <paramref name="rectify"/>.</summary>
    public static void Add(Span<float> rows, ReadOnlySpan<float> bias, bool rectify = false)
    {
        for (var start = 0; start < rows.Length; start += bias.Length)
        {
            ref var row = ref MemoryMarshal.GetReference(rows.Slice(start, bias.Length));
            ref var from = ref MemoryMarshal.GetReference(bias);
            var i = 0;
            for (; i <= bias.Length - Lanes; i += Lanes)
            {
                var sum = Vector512.LoadUnsafe(ref row, (nuint)i) + Vector512.LoadUnsafe(ref from, (nuint)i);
                sum.StoreUnsafe(ref row, (nuint)i);
            }
            for (; i < bias.Length; i++) rows[start + i] += bias[i];
        }
        if (rectify) Rectifier.Forward(rows, rows);
    }

    /// <summary>Adds the rows to <paramref name="sums"/> in order.</summary>
    public static void AddRowsTo(Span<float> sums, ReadOnlySpan<float> rows)
    {
        if (rows.Length % sums.Length != 0) throw new ArgumentException($"{rows.Length} elements are not rows of {sums.Length}");
        ref var from = ref MemoryMarshal.GetReference(rows);
        var column = 0;
        for (; column <= sums.Length - Lanes; column += Lanes)
        {
            var sum = Vector512.Create(sums.Slice(column, Lanes));
            for (var at = column; at < rows.Length; at += sums.Length) sum += Vector512.LoadUnsafe(ref from, (nuint)at);
            sum.StoreUnsafe(ref MemoryMarshal.GetReference(sums), (nuint)column);
        }
        for (; column < sums.Length; column++)
            for (var at = column; at < rows.Length; at += sums.Length) sums[column] += rows[at];
    }
}
