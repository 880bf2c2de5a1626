using FedActors.Aggregation.Choose;
using FedActors.Aggregation.Rows;

namespace FedActors.Aggregation.Prepare.MixNearest;

/// <summary>Each row becomes the mean of the n − f rows nearest to it, itself included.</summary>
internal sealed class MixNearest(int f) : IPrepare
{
    public ViewUpdates Apply(ViewUpdates updates)
    {
        var distances = updates.Math.Distances(updates.Features, Comparison.SquaredEuclidean);
        int[] all = [.. Enumerable.Range(0, updates.Count)];
        return updates.Mixed(new Lineage([.. all.Select(row => Shares(distances.Row(row)))], all));
    }

    private double[] Shares(ReadOnlySpan<double> distances)
    {
        var nearest = Ranking.Lowest(distances, distances.Length - f);
        var shares = new double[distances.Length];
        foreach (var row in nearest) shares[row] = 1.0 / nearest.Length;
        return shares;
    }
}
