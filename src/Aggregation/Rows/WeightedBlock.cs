using System.Buffers;
using System.Runtime.CompilerServices;
using FedActors.Numerics.Reductions;

namespace FedActors.Aggregation.Rows;

/// <summary>One block of columns of a weighted sum. Adds four rows at a time, to read and write the sum less often.</summary>
internal static class WeightedBlock
{
    /// <summary>Columns of a block that is read once: a long stream whose sum still fits in the second-level cache.</summary>
    public const int Long = 32768;

    /// <summary>Columns of a block that is read twice: short, so that its rows are still in the cache the second time.</summary>
    public const int Short = 4096;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Sum(IRows rows, double[] weights, int column, Span<float> block)
    {
        var width = block.Length;
        var buffer = ArrayPool<float>.Shared.Rent(4 * width);
        var total = ArrayPool<double>.Shared.Rent(width);
        var sum = total.AsSpan(0, width);
        sum.Clear();
        var (a, b) = (buffer.AsMemory(0, width), buffer.AsMemory(width, width));
        var (c, d) = (buffer.AsMemory(2 * width, width), buffer.AsMemory(3 * width, width));
        Span<int> four = stackalloc int[4];
        Span<double> factors = stackalloc double[4];
        var waiting = 0;
        for (var row = 0; row < rows.Count; row++)
        {
            if (weights[row] == 0) continue;
            (four[waiting], factors[waiting]) = (row, weights[row]);
            if (++waiting < 4) continue;
            WeightedRows.Add(factors, rows.Read(four[0], column, a.Span), rows.Read(four[1], column, b.Span),
                rows.Read(four[2], column, c.Span), rows.Read(four[3], column, d.Span), sum);
            waiting = 0;
        }
        for (var left = 0; left < waiting; left++) WeightedRows.Add(factors[left], rows.Read(four[left], column, a.Span), sum);
        WeightedRows.Round(sum, block);
        ArrayPool<double>.Shared.Return(total);
        ArrayPool<float>.Shared.Return(buffer);
        NotFinite.ThrowIfAny(block);
    }

    public static double[] SquaredDistances(IRows rows, int column, ReadOnlySpan<float> point)
    {
        var buffer = ArrayPool<float>.Shared.Rent(point.Length);
        var distances = new double[rows.Count];
        for (var row = 0; row < distances.Length; row++)
            distances[row] = RowReductions.SquaredDistance(rows.Read(row, column, buffer.AsSpan(0, point.Length)), point);
        ArrayPool<float>.Shared.Return(buffer);
        return distances;
    }
}
