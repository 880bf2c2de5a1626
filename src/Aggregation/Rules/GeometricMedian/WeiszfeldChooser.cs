using FedActors.Aggregation.Choose;
using FedActors.Aggregation.Compare;
using FedActors.Aggregation.Rows;

namespace FedActors.Aggregation.Rules.GeometricMedian;

/// <summary>
/// The shares with which the rows make up their geometric median. All steps work on the inner products of the rows about their
/// medoid m: for z = Σ wⱼ xⱼ with Σ wⱼ = 1, and yᵢ = xᵢ − m, |xᵢ − z|² = yᵢ · yᵢ − 2 Σⱼ wⱼ yᵢ · yⱼ + Σⱼₖ wⱼ wₖ yⱼ · yₖ. So there
/// are only a few passes over memory, whatever the number of steps, and an absurdly distant row costs the others no precision.
/// </summary>
internal sealed class WeiszfeldChooser : IChooser
{
    private const int MostSteps = 20_000;
    private const double StandsStill = 1e-13;

    public Choice Choose(ViewUpdates updates)
    {
        var squares = updates.Math.Distances(updates.Rows, Comparison.SquaredEuclidean);
        var medoid = Medoid(squares);
        double[] equally = [.. Enumerable.Repeat(1.0, updates.Count)];
        var shares = IsMedian(squares, medoid)
            ? [.. Enumerable.Range(0, squares.Size).Select(row => row == medoid ? 1.0 : 0)]
            : Iterate(updates.Math.Products(new DifferenceRows(updates.Rows, equally, medoid)));
        var scores = new double[squares.Size];
        for (var row = 0; row < scores.Length; row++)
            foreach (var square in squares.Row(row)) scores[row] += Math.Sqrt(square);
        return new Choice(scores, shares);
    }

    private static double[] Iterate(SymmetricMatrix products)
    {
        var shares = Enumerable.Repeat(1.0 / products.Size, products.Size).ToArray();
        for (var step = 0; step < MostSteps; step++)
        {
            var weights = SquaredDistancesToMix(products, shares).Select(square => 1 / Math.Sqrt(square)).ToArray();
            var sum = weights.Sum();
            var moved = 0.0;
            for (var row = 0; row < shares.Length; row++)
            {
                moved = Math.Max(moved, Math.Abs(weights[row] / sum - shares[row]));
                shares[row] = weights[row] / sum;
            }
            if (moved < StandsStill) break;
        }
        return shares;
    }

    private static double[] SquaredDistancesToMix(SymmetricMatrix products, double[] shares)
    {
        var withMix = new double[shares.Length];
        var mixWithMix = 0.0;
        for (var row = 0; row < shares.Length; row++)
        {
            var ofRow = products.Row(row);
            for (var other = 0; other < shares.Length; other++) withMix[row] += shares[other] * ofRow[other];
            mixWithMix += shares[row] * withMix[row];
        }
        return [.. withMix.Select((product, row) => Math.Max(products[row, row] - 2 * product + mixWithMix, double.Epsilon))];
    }

    // A row is the median if the unit vectors from it to the others sum to no more than the number of rows that coincide with it
    // (Kuhn 1973). Only the row with the smallest sum of distances can be the median.
    private static bool IsMedian(SymmetricMatrix squares, int row)
    {
        var distances = squares.Row(row);
        var (holding, pull) = (0, 0.0);
        for (var i = 0; i < squares.Size; i++)
        {
            if (distances[i] == 0) holding++;
            for (var j = 0; j < squares.Size; j++)
            {
                if (!(distances[i] > 0 && distances[j] > 0)) continue;
                var twiceProduct = distances[i] + distances[j] - squares[i, j];
                pull += twiceProduct / (2 * Math.Sqrt(distances[i]) * Math.Sqrt(distances[j]));
            }
        }
        return Math.Sqrt(Math.Max(0, pull)) <= holding;
    }

    private static int Medoid(SymmetricMatrix squares)
    {
        var sums = new double[squares.Size];
        for (var row = 0; row < sums.Length; row++)
            foreach (var square in squares.Row(row)) sums[row] += Math.Sqrt(square);
        return Ranking.Lowest(sums, 1)[0];
    }
}
