using System.Buffers;
using FedActors.Aggregation.Rows;
using FedActors.Numerics.Reductions;

namespace FedActors.Aggregation.Primitives;

/// <summary>One block of columns: gathered in strips that are sorted side by side, then reduced.</summary>
internal static class CoordinateBlock
{
    private const int Width = SortedColumns.Width;

    public static void Reduce(IRows rows, SortedColumns sorter, IColumnStatistic statistic, int column, Span<float> block)
    {
        var strips = (block.Length + Width - 1) / Width;
        var strip = rows.Count * Width;
        var gathered = ArrayPool<float>.Shared.Rent(strips * strip);
        Gather(rows, column, block.Length, gathered.AsSpan(0, strips * strip), strip);
        var sorted = ArrayPool<float>.Shared.Rent(strip);
        Span<float> result = stackalloc float[Width];
        for (var s = 0; s < strips; s++)
        {
            var given = gathered.AsSpan(s * strip, strip);
            given.CopyTo(sorted);
            sorter.Sort(sorted.AsSpan(0, strip));
            statistic.Reduce(sorted.AsSpan(0, strip), given, result);
            var left = block[(s * Width)..];
            result[..Math.Min(Width, left.Length)].CopyTo(left);
        }
        ArrayPool<float>.Shared.Return(sorted);
        ArrayPool<float>.Shared.Return(gathered);
    }

    private static void Gather(IRows rows, int column, int width, Span<float> gathered, int strip)
    {
        gathered.Clear();
        Span<float> scratch = stackalloc float[width];
        for (var row = 0; row < rows.Count; row++)
        {
            var values = rows.Read(row, column, scratch);
            NotFinite.ThrowIfAny(values);
            for (var from = 0; from < width; from += Width)
                values[from..Math.Min(from + Width, width)].CopyTo(gathered[(from / Width * strip + row * Width)..]);
        }
    }
}
