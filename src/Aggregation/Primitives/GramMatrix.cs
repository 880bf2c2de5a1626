using System.Buffers;
using FedActors.Aggregation.Compare;
using FedActors.Aggregation.Rows;
using FedActors.Numerics.Memory;
using FedActors.Numerics.Reductions;

namespace FedActors.Aggregation.Primitives;

/// <summary>
/// The inner products of all pairs of rows, from one pass over memory. The columns are cut into strips whose number depends only
/// on n and d; each strip has its own table, and the tables are added in order: the number of threads changes no bit.
/// </summary>
internal static class GramMatrix
{
    private const long TableBytes = 128 << 20;
    private const int MostStrips = 64;
    private const int Ahead = 3; // rows

    public static SymmetricMatrix Of(IRows rows, int threads)
    {
        var blocks = (rows.Columns + GramBlock.Width - 1) / GramBlock.Width;
        var padded = GramBlock.Padded(rows.Count);
        var strips = (int)Math.Clamp(TableBytes / (8L * padded * padded), 1, Math.Min(MostStrips, blocks));
        var tables = new double[strips][];
        Parallelism.For(strips, threads, strip =>
        {
            tables[strip] = new double[padded * padded];
            var packed = ArrayPool<float>.Shared.Rent(padded * GramBlock.Width);
            var (block, end) = ((int)((long)blocks * strip / strips), (int)((long)blocks * (strip + 1) / strips));
            for (; block < end; block++)
            {
                Pack(rows, block * GramBlock.Width, padded, packed);
                var hasNext = block + 1 < end && rows.LieInMemory;
                GramBlock.Add(packed, rows.Count, tables[strip],
                    hasNext ? LookAhead(rows, (block + 1) * GramBlock.Width) : null);
            }
            ArrayPool<float>.Shared.Return(packed);
        });
        return Sum(tables, rows.Count, padded);
    }

    // Prefetches the values of the next block while this one is computed.
    private static Action LookAhead(IRows rows, int column)
    {
        var (steps, next, width) = (GramBlock.Steps(rows.Count), 0, Math.Min(GramBlock.Width, rows.Columns - column));
        var share = (rows.Count + steps - 1) / steps;
        return () =>
        {
            Span<float> unused = stackalloc float[GramBlock.Width];
            for (var end = Math.Min(next + share, rows.Count); next < end; next++)
                Cache.Fetch(rows.Read(next, column, unused[..width]));
        };
    }

    private static void Pack(IRows rows, int column, int padded, Span<float> packed)
    {
        var width = Math.Min(GramBlock.Width, rows.Columns - column);
        for (var row = 0; row < padded; row++)
        {
            var place = packed.Slice(row * GramBlock.Width, GramBlock.Width);
            if (row < rows.Count)
            {
                var values = rows.Read(row, column, place[..width]);
                if (values != place[..width])
                {
                    if (rows.LieInMemory && row + Ahead < rows.Count)
                        Cache.Fetch(rows.Read(row + Ahead, column, place[..width]));
                    values.CopyTo(place);
                }
                place[width..].Clear();
            }
            else place.Clear();
        }
    }

    // Table by table, so that memory is read in order; each product is still summed in the order of the strips.
    private static SymmetricMatrix Sum(double[][] tables, int count, int padded)
    {
        var total = tables[0];
        foreach (var table in tables.AsSpan(1))
            for (var i = 0; i < count; i++)
                for (var at = i * padded; at <= i * padded + i; at++) total[at] += table[at];
        var products = new SymmetricMatrix(count);
        for (var i = 0; i < count; i++)
            for (var j = 0; j <= i; j++) products[i, j] = total[i * padded + j];
        return products;
    }
}
