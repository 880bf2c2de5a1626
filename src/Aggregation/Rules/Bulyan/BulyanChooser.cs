using FedActors.Aggregation.Choose;
using FedActors.Aggregation.Compare;

namespace FedActors.Aggregation.Rules.Bulyan;

/// <summary>
/// n − 2 f rows: the Krum row of all rows, then the Krum row of the remaining ones, and so on. Distances are computed only once.
/// The last passes, which have too few rows for f, use one neighbour. A row's score is its place in the order, n if not chosen.
/// </summary>
internal sealed class BulyanChooser(int f, Comparison compare) : IChooser
{
    public Choice Choose(ViewUpdates updates)
    {
        var distances = updates.Math.Distances(updates.Features, compare);
        // Sorted once: removing rows keeps the order.
        int[][] nearest =
            [.. Enumerable.Range(0, updates.Count).Select(row => Ranking.Lowest(distances.Row(row), updates.Count))];
        var left = Enumerable.Repeat(true, updates.Count).ToArray();
        var scores = Enumerable.Repeat((double)updates.Count, updates.Count).ToArray();
        var order = new int[updates.Count - 2 * f];
        for (var place = 0; place < order.Length; place++)
        {
            var neighbours = Math.Max(1, updates.Count - place - f - 2);
            order[place] = Winner(distances, nearest, left, neighbours);
            scores[order[place]] = place;
            left[order[place]] = false;
        }
        return Choice.Of(scores, order);
    }

    private static int Winner(SymmetricMatrix distances, int[][] nearest, bool[] left, int neighbours)
    {
        var (best, lowest) = (Array.IndexOf(left, true), double.PositiveInfinity);
        for (var row = 0; row < left.Length; row++)
        {
            if (!left[row]) continue;
            var score = Score(distances.Row(row), nearest[row], row, left, neighbours);
            if (score < lowest) (best, lowest) = (row, score);
        }
        return best;
    }

    private static double Score(ReadOnlySpan<double> distances, int[] nearest, int row, bool[] left, int neighbours)
    {
        var (score, taken) = (0.0, 0);
        for (var i = 0; i < nearest.Length && taken < neighbours; i++)
        {
            if (nearest[i] == row || !left[nearest[i]]) continue;
            score += distances[nearest[i]];
            taken++;
        }
        return score;
    }
}
