using FedActors.Aggregation.Compare;
using FedActors.Aggregation.Rows;
using FedActors.Numerics.Reductions;

namespace FedActors.Aggregation.Primitives;

/// <summary>The two ways to process all pairs of rows: fast in floats, and exact in doubles from the differences.</summary>
internal sealed class PairKernels(int threads)
{
    private const int Block = 2048;
    private const double Largest = 1e30, Smallest = 1e-20;

    /// <summary>xᵢ · xⱼ by the fast kernel; accurate to about 1e-8 of the norms while these are in range.</summary>
    public SymmetricMatrix Products(IRows rows) => GramMatrix.Of(rows, threads);

    /// <summary>Whether squares neither overflow nor underflow in floats.</summary>
    public static bool InRange(SymmetricMatrix products)
    {
        for (var row = 0; row < products.Size; row++)
            if (products[row, row] is not (0 or (>= Smallest and <= Largest))) return false;
        return true;
    }

    /// <summary>xᵢ · xⱼ in double.</summary>
    public SymmetricMatrix ExactProducts(IRows rows) => SumOverPairs(rows, (_, a, _, b) => RowReductions.Dot(a, b));

    /// <summary>|fᵢ xᵢ − fⱼ xⱼ|² in double.</summary>
    public SymmetricMatrix ExactSquares(IRows rows, double[] factors) =>
        SumOverPairs(rows, (i, a, j, b) => i == j ? 0 : RowReductions.SquaredDistance(a, factors[i], b, factors[j]));

    private SymmetricMatrix SumOverPairs(IRows rows, PairTerm term)
    {
        var sums = new SymmetricMatrix(rows.Count);
        for (var column = 0; column < rows.Columns; column += Block)
        {
            var (from, width) = (column, Math.Min(Block, rows.Columns - column));
            Parallelism.For(rows.Count, threads, i =>
            {
                Span<float> scratch = stackalloc float[Block], other = stackalloc float[Block];
                var row = rows.Read(i, from, scratch[..width]);
                for (var j = 0; j <= i; j++) sums[i, j] += term(i, row, j, rows.Read(j, from, other[..width]));
            });
        }
        for (var row = 0; row < sums.Size; row++)
            foreach (var sum in sums.Row(row))
                if (!double.IsFinite(sum)) NotFinite.Throw();
        return sums;
    }

    private delegate double PairTerm(int i, ReadOnlySpan<float> a, int j, ReadOnlySpan<float> b);
}
