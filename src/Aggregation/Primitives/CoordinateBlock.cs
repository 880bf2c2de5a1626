using System.Buffers;
using FedActors.Aggregation.Rows;
using FedActors.Numerics.Reductions;

namespace FedActors.Aggregation.Primitives;

/// <summary>One block of columns: gathered in strips that are sorted side by side, then reduced.</summary>
internal static class CoordinateBlock
{
    private const int Strip = SortedColumns.Width, Most = 64 * Strip, Near = 1 << 17;

    /// <summary>How many columns a block with this many rows may have to stay in the second-level cache.</summary>
    public static int Width(int rows) => Math.Clamp(Near / rows / Strip * Strip, Strip, Most);

    public static void Reduce(IRows rows, SortedColumns sorter, IColumnStatistic statistic, int column, Span<float> block)
    {
        var length = ColumnStrips.Length(rows.Count, block.Length);
        var buffer = ArrayPool<float>.Shared.Rent(length + sorter.Room + Strip);
        var gathered = ColumnStrips.Aligned(buffer)[..(length + sorter.Room)];
        Gather(rows, column, block.Length, gathered);
        var sorted = gathered[length..];
        Span<float> result = stackalloc float[Strip];
        for (var from = 0; from < block.Length; from += Strip)
        {
            var given = gathered.Slice(from * rows.Count, rows.Count * Strip);
            sorter.Sort(given, sorted);
            statistic.Reduce(sorted[..given.Length], given, result);
            var left = block[from..];
            result[..Math.Min(Strip, left.Length)].CopyTo(left);
        }
        ArrayPool<float>.Shared.Return(buffer);
    }

    private static void Gather(IRows rows, int column, int width, Span<float> gathered)
    {
        Span<float> scratch = stackalloc float[width];
        for (var row = 0; row < rows.Count; row++)
            if (!ColumnStrips.Put(rows.Read(row, column, scratch), row, rows.Count, gathered)) NotFinite.Throw();
    }
}
