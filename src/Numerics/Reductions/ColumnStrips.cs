using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FedActors.Numerics.Reductions;

/// <summary>Rows cut into strips of sixteen columns, so that the values of a strip are contiguous, row after row.</summary>
internal static unsafe class ColumnStrips
{
    private const int Width = SortedColumns.Width, CacheLine = 64;

    /// <summary>The number of floats in the strips of rows of <paramref name="columns"/> values.</summary>
    public static int Length(int rows, int columns) => (columns + Width - 1) / Width * Width * rows;

    /// <summary>The part of a buffer that starts at its first cache line; the buffer must have sixteen floats to spare.</summary>
    public static Span<float> Aligned(Span<float> buffer)
    {
        fixed (float* start = buffer)
            return buffer[(int)(((CacheLine - (nint)start % CacheLine) % CacheLine) / sizeof(float))..];
    }

    /// <summary>Writes one of <paramref name="rows"/> rows to its place in the strips; false if a value is not finite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool Put(ReadOnlySpan<float> values, int row, int rows, Span<float> strips)
    {
        if ((uint)row >= (uint)rows || strips.Length < Length(rows, values.Length))
            throw new ArgumentException("the row is outside the strips", nameof(row));
        // x · 0 is 0 for a finite x and NaN otherwise, and NaN survives every sum.
        var bad = Vector512<float>.Zero;
        var whole = values.Length / Width * Width;
        fixed (float* from = values, to = strips)
            for (var column = 0; column < whole; column += Width)
            {
                var value = Vector512.Load(from + column);
                bad = Vector512.FusedMultiplyAdd(value, Vector512<float>.Zero, bad);
                value.Store(to + (long)column * rows + row * Width);
            }
        var finite = !float.IsNaN(Vector512.Sum(bad));
        if (whole == values.Length) return finite;
        var last = strips.Slice(whole * rows + row * Width, Width);
        last.Clear();
        values[whole..].CopyTo(last);
        return finite && RowReductions.AllFinite(last);
    }
}
