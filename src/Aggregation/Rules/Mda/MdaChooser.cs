using FedActors.Aggregation.Compare;

namespace FedActors.Aggregation.Rules.Mda;

/// <summary>
/// The first subset of n − f rows, in lexicographic order, of smallest diameter. A branch is abandoned once its diameter is no
/// smaller than the best. A row's score is its distance to the farthest chosen row.
/// </summary>
internal sealed class MdaChooser(int f, Comparison compare) : IChooser
{
    public Choice Choose(ViewUpdates updates)
    {
        var search = new Search(updates.Math.Distances(updates.Features, compare), updates.Count - f);
        search.Extend(0, 0, 0);
        double[] scores =
            [.. Enumerable.Range(0, updates.Count).Select(row => search.Best.Max(other => search.Distances[row, other]))];
        return Choice.Of(scores, search.Best);
    }

    private sealed class Search(SymmetricMatrix distances, int size)
    {
        private readonly int[] _chosen = new int[size];
        private double _smallest = double.PositiveInfinity;

        public SymmetricMatrix Distances => distances;

        public int[] Best { get; private set; } = [.. Enumerable.Range(0, size)];

        public void Extend(int count, int from, double diameter)
        {
            if (count == size)
            {
                (_smallest, Best) = (diameter, [.. _chosen]);
                return;
            }
            for (var row = from; row <= distances.Size - (size - count); row++)
            {
                var wider = diameter;
                for (var i = 0; i < count && wider < _smallest; i++) wider = Math.Max(wider, distances[row, _chosen[i]]);
                if (!(wider < _smallest)) continue;
                _chosen[count] = row;
                Extend(count + 1, row + 1, wider);
            }
        }
    }
}
