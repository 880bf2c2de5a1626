using System.Buffers;
using FedActors.Aggregation.Compare;
using FedActors.Aggregation.Rows;
using FedActors.Numerics.Reductions;

namespace FedActors.Aggregation.Primitives;

/// <summary>The primitives on the processor's vector units.</summary>
/// <param name="threads">How many threads they may use.</param>
public sealed class CpuMath(int threads = 1) : IMatrixMath
{
    private const int Block = 2048, SortedBlock = 256;
    private const long SmallWork = 1 << 24;

    private readonly PairKernels _pairs = new(threads);

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
        ColumnBlocks.ForEach(result, Block, threads, (column, block) => SumBlock(rows, weights, column, block));

    /// <inheritdoc/>
    public double[] WeightedSumAndDistances(IRows rows, double[] weights, Span<float> result)
    {
        // Each block leaves its distances behind; they are added up in the order of the blocks.
        var partial = new double[(result.Length + Block - 1) / Block][];
        ColumnBlocks.ForEach(result, Block, threads, (column, block) =>
        {
            SumBlock(rows, weights, column, block);
            Span<float> scratch = stackalloc float[Block];
            var distances = partial[column / Block] = new double[rows.Count];
            for (var row = 0; row < rows.Count; row++)
                distances[row] = RowReductions.SquaredDistance(rows.Read(row, column, scratch[..block.Length]), block);
        });
        var sums = new double[rows.Count];
        foreach (var distances in partial)
            for (var row = 0; row < sums.Length; row++) sums[row] += distances[row];
        return sums;
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
        return products;
    }

    /// <inheritdoc/>
    public IRows Map(IRows rows, int columns, RowMap map)
    {
        var mapped = new float[rows.Count][];
        Parallelism.For(rows.Count, threads, row =>
        {
            mapped[row] = new float[columns];
            var scratch = ArrayPool<float>.Shared.Rent(rows.Columns);
            map(rows.Read(row, 0, scratch.AsSpan(0, rows.Columns)), mapped[row]);
            ArrayPool<float>.Shared.Return(scratch);
        });
        return new ListedRows(mapped);
    }

    /// <inheritdoc/>
    public void Coordinates(IRows rows, IColumnStatistic statistic, Span<float> result)
    {
        var sorter = new SortedColumns(rows.Count);
        ColumnBlocks.ForEach(result, SortedBlock, threads, (column, block) => CoordinateBlock.Reduce(rows, sorter, statistic, column, block));
    }

    private static void SumBlock(IRows rows, double[] weights, int column, Span<float> block)
    {
        Span<float> scratch = stackalloc float[Block];
        Span<double> sum = stackalloc double[Block];
        sum = sum[..block.Length];
        sum.Clear();
        for (var row = 0; row < rows.Count; row++)
            if (weights[row] != 0) WeightedRows.Add(weights[row], rows.Read(row, column, scratch[..block.Length]), sum);
        WeightedRows.Round(sum, block);
    }

    /// <inheritdoc/>
    public SymmetricMatrix Products(IRows rows) => (IsSmall(rows) ? null : FastProducts(rows)) ?? _pairs.ExactProducts(rows);

    private SymmetricMatrix SquaredDistances(IRows rows)
    {
        double[] ones = [.. Enumerable.Repeat(1.0, rows.Count)];
        var products = IsSmall(rows) ? null : FastProducts(rows);
        return products is null ? _pairs.ExactSquares(rows, ones) : new PairDistances(rows, ones, _pairs).From(products);
    }

    // |u − v|² / 2 of unit vectors is 1 − cos, without its cancellation.
    private SymmetricMatrix CosineDistances(IRows rows)
    {
        var products = IsSmall(rows) ? null : FastProducts(rows);
        double[] norms = products is null ? SquaredNorms(rows) : [.. Enumerable.Range(0, rows.Count).Select(row => products[row, row])];
        double[] factors = [.. norms.Select(norm => norm > 0 ? 1 / Math.Sqrt(norm) : 0)];
        var halves = products is null
            ? _pairs.ExactSquares(rows, factors)
            : new PairDistances(rows, factors, _pairs).From(Scaled(products, factors));
        for (var i = 0; i < rows.Count; i++)
            for (var j = 0; j <= i; j++) halves[i, j] = norms[i] > 0 && norms[j] > 0 ? halves[i, j] / 2 : 1;
        return halves;
    }

    // Rows whose squares a float cannot hold are brought near 1 by powers of two, which cost no precision, and back.
    private SymmetricMatrix? FastProducts(IRows rows)
    {
        var products = _pairs.Products(rows);
        var zeros = Enumerable.Range(0, products.Size).Where(row => products[row, row] == 0).ToArray();
        if (PairKernels.InRange(products) && (zeros.Length == 0 || SquaredNorms(new SubsetRows(rows, zeros)).All(norm => norm == 0))) return products;
        double[] factors = [.. SquaredNorms(rows).Select(norm => norm > 0 ? Math.ScaleB(1, -Math.ILogB(norm) / 2) : 1)];
        products = _pairs.Products(new ScaledRows(rows, factors));
        return PairKernels.InRange(products) ? Scaled(products, [.. factors.Select(factor => 1 / factor)]) : null;
    }

    private static SymmetricMatrix Scaled(SymmetricMatrix products, double[] factors)
    {
        var scaled = new SymmetricMatrix(products.Size);
        for (var i = 0; i < scaled.Size; i++)
            for (var j = 0; j <= i; j++) scaled[i, j] = products[i, j] * factors[i] * factors[j];
        return scaled;
    }

    // Where it costs nothing, everything is computed from differences in double.
    private static bool IsSmall(IRows rows) => (long)rows.Count * rows.Count * rows.Columns <= SmallWork;

    private static SymmetricMatrix Each(SymmetricMatrix values, Func<double, double> map)
    {
        for (var i = 0; i < values.Size; i++)
            for (var j = 0; j < i; j++) values[i, j] = map(values[i, j]);
        return values;
    }

    private static Span<float> Cut(Span<float> scratch, IRows rows, int column) => scratch[..Math.Min(Block, rows.Columns - column)];
}
