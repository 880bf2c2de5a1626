using FedActors.Aggregation.Choose;
using FedActors.Aggregation.Compare;
using FedActors.Aggregation.Pipeline;

namespace FedActors.Aggregation.Rules.Bulyan;

/// <summary>
/// n − 2 f rows: the Krum row of all, then the Krum row of those that are left, and so on. The distances stay as they were; the
/// last rounds, which have too few rows for f, look at one neighbour. A row's score is its place in the order, n for the rest.
/// </summary>
internal sealed class BulyanChooser(int f, Comparison compare) : IChooser
{
    public Choice Choose(ViewUpdates updates)
    {
        var distances = updates.Math.Distances(updates.Features, compare);
        var left = Enumerable.Range(0, updates.Count).ToList();
        var scores = Enumerable.Repeat((double)updates.Count, updates.Count).ToArray();
        var order = new int[updates.Count - 2 * f];
        for (var place = 0; place < order.Length; place++)
        {
            order[place] = Winner(distances, left);
            scores[order[place]] = place;
            left.Remove(order[place]);
        }
        return Choice.Of(scores, order);
    }

    private int Winner(SymmetricMatrix distances, List<int> left)
    {
        var neighbours = Math.Max(1, left.Count - f - 2);
        var others = new double[left.Count];
        var (best, lowest) = (left[0], double.PositiveInfinity);
        foreach (var row in left)
        {
            for (var i = 0; i < others.Length; i++) others[i] = left[i] == row ? double.PositiveInfinity : distances[row, left[i]];
            Array.Sort(others);
            var score = others.AsSpan(0, Math.Min(neighbours, others.Length - 1)).ToArray().Sum();
            if (score < lowest) (best, lowest) = (row, score);
        }
        return best;
    }
}
