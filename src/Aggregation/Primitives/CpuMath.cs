using System.Buffers;
using System.Runtime.CompilerServices;
using FedActors.Aggregation.Compare;
using FedActors.Aggregation.Matrix;
using FedActors.Aggregation.Primitives;
using FedActors.Aggregation.Rows;
using FedActors.Numerics.Reductions;

namespace FedActors;

/// <summary>The primitives, computed on the processor's vector units.</summary>
/// <param name="threads">How many threads they may use.</param>
public sealed class CpuMath(int threads = 1) : IMatrixMath
{
    private const int Block = 2048;
    private const long SmallWork = 1 << 24;

    private readonly PairKernels _pairs = new(threads);
    private readonly ConditionalWeakTable<MatrixRows, Known> _known = [];

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
        return Finite(norms);
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
    public void WeightedSum(IRows rows, double[] weights, Span<float> result)
    {
        if (rows is MixedRows mixed) WeightedSum(mixed.Unmixed, mixed.Spread(weights), result);
        else
            // Rows that are computed where they are read are written to the cache first, and must not fall out of it.
            ColumnBlocks.ForEach(result, rows.LieInMemory ? WeightedBlock.Long : WeightedBlock.Short, threads,
                (column, block) => WeightedBlock.Sum(rows, weights, column, block));
    }

    /// <inheritdoc/>
    public double[] WeightedSumAndDistances(IRows rows, double[] weights, Span<float> result)
    {
        // Each block keeps its distances apart; they are added in block order, so that thread scheduling changes no bit.
        var partial = new double[(result.Length + WeightedBlock.Short - 1) / WeightedBlock.Short][];
        ColumnBlocks.ForEach(result, WeightedBlock.Short, threads, (column, block) =>
        {
            WeightedBlock.Sum(rows, weights, column, block);
            partial[column / WeightedBlock.Short] = WeightedBlock.SquaredDistances(rows, column, block);
        });
        var sums = new double[rows.Count];
        foreach (var distances in partial)
            for (var row = 0; row < sums.Length; row++) sums[row] += distances[row];
        return Finite(sums);
    }

    /// <inheritdoc/>
    public double[] Products(IRows rows, float[] point)
    {
        var products = new double[rows.Count];
        Parallelism.For(rows.Count, threads, row =>
        {
            Span<float> scratch = stackalloc float[Block];
            for (var column = 0; column < rows.Columns; column += Block)
            {
                var values = rows.Read(row, column, Cut(scratch, rows, column));
                products[row] += RowReductions.Dot(values, point.AsSpan(column, values.Length));
            }
        });
        return Finite(products);
    }

    /// <inheritdoc/>
    public IRows Map(IRows rows, RowMap map, RowStore results)
    {
        Parallelism.For(rows.Count, threads, row =>
        {
            var scratch = ArrayPool<float>.Shared.Rent(rows.Columns);
            if (!map(rows.Read(row, 0, scratch.AsSpan(0, rows.Columns)), results.Row(row))) NotFinite.Throw();
            ArrayPool<float>.Shared.Return(scratch);
        });
        return results;
    }

    /// <inheritdoc/>
    public void Coordinates(IRows rows, IColumnStatistic statistic, Span<float> result)
    {
        var (from, to) = statistic.LooksAt(rows.Count);
        var sorter = new SortedColumns(rows.Count, from, to);
        ColumnBlocks.ForEach(result, CoordinateBlock.Width(rows.Count), threads,
            (column, block) => CoordinateBlock.Reduce(rows, sorter, statistic, column, block));
    }

    /// <inheritdoc/>
    public SymmetricMatrix Products(IRows rows) => (IsSmall(rows) ? null : FastProducts(rows)) ?? _pairs.ExactProducts(rows);

    private double[] InverseNorms(IRows rows) => [.. SquaredNorms(rows).Select(norm => 1 / Math.Sqrt(norm))];

    // Scaled rows are compared through the original rows and their factors: rounding them first would blur small angles.
    private SymmetricMatrix SquaredDistances(IRows rows)
    {
        var (unscaled, factors) = ScaledRows.Origin(rows);
        var products = IsSmall(rows) ? null : FastProducts(rows);
        return products is null
            ? _pairs.ExactSquares(unscaled, factors)
            : new PairDistances(unscaled, factors, _pairs).From(products);
    }

    // |u − v|² / 2 of unit vectors is 1 − cos, without its cancellation.
    private SymmetricMatrix CosineDistances(IRows rows)
    {
        var (unscaled, scales) = ScaledRows.Origin(rows);
        var products = IsSmall(rows) ? null : FastProducts(unscaled);
        double[] norms = products is null
            ? SquaredNorms(unscaled)
            : [.. Enumerable.Range(0, rows.Count).Select(row => products[row, row])];
        double[] factors = [.. norms.Select((norm, row) => norm > 0 && scales[row] != 0 ? 1 / Math.Sqrt(norm) : 0)];
        var halves = products is null
            ? _pairs.ExactSquares(unscaled, factors)
            : new PairDistances(unscaled, factors, _pairs) { ExactFactors = InverseNorms }.From(Scaled(products, factors));
        for (var i = 0; i < rows.Count; i++)
            for (var j = 0; j <= i; j++) halves[i, j] = factors[i] != 0 && factors[j] != 0 ? halves[i, j] / 2 : 1;
        return halves;
    }

    // Products of the matrix's own rows are cached while the rows are in use; scaling the rows scales their products.
    private SymmetricMatrix? FastProducts(IRows rows) => rows switch
    {
        MatrixRows matrixRows => _known.GetValue(matrixRows, missing => new Known(ComputeProducts(missing))).Products,
        ScaledRows scaled => FastProducts(scaled.Unscaled) is { } products ? Scaled(products, scaled.Factors) : null,
        _ => ComputeProducts(rows),
    };

    private sealed record Known(SymmetricMatrix? Products);

    // Rows whose squares do not fit in a float are scaled to about 1 by powers of two, which costs no precision, and back.
    private SymmetricMatrix? ComputeProducts(IRows rows)
    {
        var products = _pairs.Products(rows);
        var zeros = Enumerable.Range(0, products.Size).Where(row => products[row, row] == 0).ToArray();
        if (PairKernels.InRange(products)
            && (zeros.Length == 0 || SquaredNorms(new SubsetRows(rows, zeros)).All(norm => norm == 0))) return products;
        double[] factors = [.. SquaredNorms(rows).Select(norm => norm > 0 ? Math.ScaleB(1, -Math.ILogB(norm) / 2) : 1)];
        products = _pairs.Products(new ScaledRows(rows, factors));
        return PairKernels.InRange(products) ? Scaled(products, [.. factors.Select(factor => 1 / factor)]) : null;
    }

    private static double[] Finite(double[] numbers)
    {
        if (!Array.TrueForAll(numbers, double.IsFinite)) NotFinite.Throw();
        return numbers;
    }

    private static SymmetricMatrix Scaled(SymmetricMatrix products, double[] factors)
    {
        var scaled = new SymmetricMatrix(products.Size);
        for (var i = 0; i < scaled.Size; i++)
            for (var j = 0; j <= i; j++) scaled[i, j] = products[i, j] * factors[i] * factors[j];
        return scaled;
    }

    // Where it is cheap, everything is computed from differences in double.
    private static bool IsSmall(IRows rows) => (long)rows.Count * rows.Count * rows.Columns <= SmallWork;

    private static SymmetricMatrix Each(SymmetricMatrix values, Func<double, double> map)
    {
        for (var i = 0; i < values.Size; i++)
            for (var j = 0; j < i; j++) values[i, j] = map(values[i, j]);
        return values;
    }

    private static Span<float> Cut(Span<float> scratch, IRows rows, int column) =>
        scratch[..Math.Min(Block, rows.Columns - column)];
}
