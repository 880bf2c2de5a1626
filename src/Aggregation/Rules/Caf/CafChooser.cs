using FedActors.Aggregation.Compare;
using FedActors.Numerics.Reductions;

namespace FedActors.Aggregation.Rules.Caf;

/// <summary>
/// Shares cᵢ, initially 1: while Σ cᵢ &gt; n − 2 f, cᵢ ← cᵢ (1 − τᵢ / max τ), where τᵢ is the squared coordinate of row i along
/// the direction of largest variance about the weighted mean. The shares with the smallest such variance are returned; a row's
/// score is 1 − cᵢ.
/// </summary>
/// <param name="f">How many rows are assumed hostile.</param>
/// <param name="directions">Where the single power step of each pass starts; null for the true direction.</param>
internal sealed class CafChooser(int f, Func<ViewUpdates, int, float[]>? directions) : IChooser
{
    public Choice Choose(ViewUpdates updates)
    {
        var squares = updates.Math.Distances(updates.Features, Comparison.SquaredEuclidean);
        var weights = Enumerable.Repeat(1.0, updates.Count).ToArray();
        var (best, smallest) = (weights.ToArray(), double.PositiveInfinity);
        for (var pass = 0; weights.Sum() > updates.Count - 2 * f; pass++)
        {
            var shares = Shares(weights);
            var (variance, coordinates) = Spread(updates, squares, shares, pass);
            if (variance < smallest) (best, smallest) = ([.. weights], variance);
            // A row without weight may be so far out that no other row loses any weight, and the loop would never end.
            var farthest = coordinates
                .Where((_, row) => pass < updates.Count || weights[row] > 0)
                .Max(coordinate => coordinate * coordinate);
            if (!(farthest > 0)) break; // all rows that count are the same
            for (var row = 0; row < weights.Length; row++)
                weights[row] *= Math.Max(0, 1 - coordinates[row] * coordinates[row] / farthest);
        }
        return new Choice([.. best.Select(weight => 1 - weight)], Shares(best));
    }

    private (double Variance, double[] Coordinates) Spread(
        ViewUpdates updates, SymmetricMatrix squares, double[] shares, int pass)
    {
        var products = Centred.Products(squares, shares);
        if (directions is null) return TopEigenvector.Of(products, shares);
        // From a unit vector q, ByzFL takes v = M q / |M q| for the eigenvector and v · M q = |M q| for its eigenvalue.
        var direction = directions(updates, pass);
        var along = updates.Math.Products(updates.Features, direction);
        var mean = along.Zip(shares).Sum(pair => pair.First * pair.Second);
        var (length, _, coordinates) = TopEigenvector.Step(products, shares, [.. along.Select(coordinate => coordinate - mean)]);
        return (length / Math.Sqrt(RowReductions.SquaredNorm(direction)), coordinates);
    }

    private static double[] Shares(double[] weights)
    {
        var sum = weights.Sum();
        return [.. weights.Select(weight => weight / sum)];
    }
}
