using FedActors.Aggregation.Compare;
using FedActors.Aggregation.Rows;
using FedActors.Numerics.Reductions;

namespace FedActors.Aggregation.Primitives;

/// <summary>The primitives on the processor's vector units.</summary>
/// <param name="threads">How many threads they may use.</param>
public sealed class CpuMath(int threads = 1) : IMatrixMath
{
    private const int Block = 2048;

    /// <inheritdoc/>
    public bool[] AreFinite(IRows rows)
    {
        var finite = new bool[rows.Count];
        Parallelism.For(rows.Count, threads, row =>
        {
            Span<float> scratch = stackalloc float[Block];
            finite[row] = true;
            for (var column = 0; column < rows.Columns; column += Block)
                finite[row] &= RowReductions.AllFinite(rows.Read(row, column, Cut(scratch, rows, column)));
        });
        return finite;
    }

    /// <inheritdoc/>
    public double[] SquaredNorms(IRows rows)
    {
        var norms = new double[rows.Count];
        Parallelism.For(rows.Count, threads, row =>
        {
            Span<float> scratch = stackalloc float[Block];
            for (var column = 0; column < rows.Columns; column += Block)
                norms[row] += RowReductions.SquaredNorm(rows.Read(row, column, Cut(scratch, rows, column)));
        });
        return norms;
    }

    /// <inheritdoc/>
    public SymmetricMatrix Distances(IRows rows, Comparison comparison) => comparison switch
    {
        Comparison.SquaredEuclidean => SquaredDistances(rows),
        Comparison.Euclidean => Each(SquaredDistances(rows), Math.Sqrt),
        Comparison.Cosine => CosineDistances(rows),
        _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
    };

    /// <inheritdoc/>
    public void WeightedSum(IRows rows, double[] weights, Span<float> result) =>
        ColumnBlocks.ForEach(result, Block, threads, (column, block) =>
        {
            Span<float> scratch = stackalloc float[Block];
            Span<double> sum = stackalloc double[Block];
            sum = sum[..block.Length];
            sum.Clear();
            for (var row = 0; row < rows.Count; row++)
                if (weights[row] != 0) WeightedRows.Add(weights[row], rows.Read(row, column, scratch[..block.Length]), sum);
            WeightedRows.Round(sum, block);
        });

    private SymmetricMatrix SquaredDistances(IRows rows) => SumOverPairs(rows, [.. Enumerable.Repeat(1.0, rows.Count)]);

    // |u − v|² / 2 of unit vectors is 1 − cos, without its cancellation.
    private SymmetricMatrix CosineDistances(IRows rows)
    {
        var norms = SquaredNorms(rows);
        var halves = SumOverPairs(rows, [.. norms.Select(norm => norm > 0 ? 1 / Math.Sqrt(norm) : 0)]);
        for (var i = 0; i < rows.Count; i++)
            for (var j = 0; j < i; j++) halves[i, j] = norms[i] > 0 && norms[j] > 0 ? halves[i, j] / 2 : 1;
        return halves;
    }

    private SymmetricMatrix SumOverPairs(IRows rows, double[] scales)
    {
        var sums = new SymmetricMatrix(rows.Count);
        for (var column = 0; column < rows.Columns; column += Block)
        {
            var from = column;
            Parallelism.For(rows.Count, threads, i =>
            {
                Span<float> scratch = stackalloc float[Block], other = stackalloc float[Block];
                var row = rows.Read(i, from, Cut(scratch, rows, from));
                for (var j = 0; j < i; j++)
                    sums[i, j] += RowReductions.SquaredDistance(row, scales[i], rows.Read(j, from, Cut(other, rows, from)), scales[j]);
            });
        }
        return sums;
    }

    private static SymmetricMatrix Each(SymmetricMatrix values, Func<double, double> map)
    {
        for (var i = 0; i < values.Size; i++)
            for (var j = 0; j < i; j++) values[i, j] = map(values[i, j]);
        return values;
    }

    private static Span<float> Cut(Span<float> scratch, IRows rows, int column) => scratch[..Math.Min(Block, rows.Columns - column)];
}
