using FedActors.Aggregation.Choose;
using FedActors.Aggregation.Compare;

namespace FedActors.Aggregation.Rules.Smea;

/// <summary>
/// The first subset of n − f rows, in lexicographic order, whose covariance has the smallest largest eigenvalue. A row's score is
/// its distance to the mean of the chosen rows.
/// </summary>
internal sealed class SmeaChooser(int f) : IChooser
{
    public Choice Choose(ViewUpdates updates)
    {
        var squares = updates.Math.Distances(updates.Features, Comparison.SquaredEuclidean);
        var (best, smallest) = (Array.Empty<int>(), double.PositiveInfinity);
        foreach (var rows in Subsets.Of(updates.Count, updates.Count - f))
        {
            var value = Spread(squares, rows);
            if (value < smallest) (best, smallest) = ([.. rows], value);
        }
        return Choice.Of(ToMean(squares, best), best);
    }

    private static double[] ToMean(SymmetricMatrix squares, int[] chosen)
    {
        var shares = new double[squares.Size];
        foreach (var row in chosen) shares[row] = 1.0 / chosen.Length;
        var products = Centred.Products(squares, shares);
        return [.. shares.Select((_, row) => Math.Sqrt(Math.Max(0, products[row, row])))];
    }

    private static double Spread(SymmetricMatrix squares, int[] rows)
    {
        var among = new SymmetricMatrix(rows.Length);
        for (var i = 0; i < rows.Length; i++)
            for (var j = 0; j < i; j++) among[i, j] = squares[rows[i], rows[j]];
        double[] shares = [.. rows.Select(_ => 1.0 / rows.Length)];
        return TopEigenvector.Of(Centred.Products(among, shares), shares).Value;
    }
}
