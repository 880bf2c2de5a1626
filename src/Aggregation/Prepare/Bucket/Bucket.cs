using FedActors.Aggregation.Rows;
using FedActors.Numerics.Randomness;

namespace FedActors.Aggregation.Prepare.Bucket;

/// <summary>Means of consecutive rows in the given order.</summary>
internal sealed class Bucket(int size, Func<RandomKey, int, int[]> orderOf) : IPrepare
{
    public ViewUpdates Apply(ViewUpdates updates)
    {
        var buckets = orderOf(updates.Key, updates.Count).Chunk(size).ToArray();
        var shares = buckets.Select(_ => new double[updates.Count]).ToArray();
        var home = new int[updates.Count];
        for (var bucket = 0; bucket < buckets.Length; bucket++)
            foreach (var row in buckets[bucket])
            {
                shares[bucket][row] = 1.0 / buckets[bucket].Length;
                home[row] = bucket;
            }
        var weights = buckets.Select(bucket => bucket.Sum(row => updates.Weights[row])).ToArray();
        return updates.Mixed(new Lineage(shares, home)) with { Weights = weights };
    }
}
