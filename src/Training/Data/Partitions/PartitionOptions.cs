using FedActors.Numerics.Randomness;
using FedActors.Settings;

namespace FedActors.Training.Data.Partitions;

/// <summary>A way to split a pool over clients. No sample goes to two clients; the same key gives the same split.</summary>
public abstract record PartitionOptions
{
    /// <summary>The name in configurations.</summary>
    public abstract string Name { get; }

    /// <summary>The options that cannot work on <paramref name="pool"/>.</summary>
    public abstract IEnumerable<Problem> Check(DataPool pool);

    /// <summary>The samples of each client, ascending.</summary>
    /// <exception cref="DataException">The split cannot work.</exception>
    public int[][] Split(DataPool pool, RandomKey key)
    {
        var problems = Check(pool).ToArray();
        if (problems.Length > 0) throw new DataException($"{Name}: {string.Join("; ", problems.AsEnumerable())}");
        var clients = Assign(pool, key.With("partition"));
        foreach (var samples in clients) Array.Sort(samples);
        return clients;
    }

    /// <summary>The samples of each client, in any order.</summary>
    private protected abstract int[][] Assign(DataPool pool, RandomKey key);
}
