using FedActors.Numerics.Randomness;

namespace FedActors;

/// <summary>A way to split a pool over clients. No sample goes to two clients; the same key gives the same split.</summary>
public abstract record PartitionOptions : IDescribed<PartitionOptions>
{
    /// <summary>How configurations name and set it; null for a partition that only code can make.</summary>
    public virtual Kind<PartitionOptions>? Descriptor => null;

    /// <summary>The name in configurations.</summary>
    public virtual string Name => Descriptor?.Name ?? GetType().Name;

    /// <summary>The options that cannot work on <paramref name="pool"/>.</summary>
    public IEnumerable<Problem> Check(DataPool pool) => (Descriptor?.Check(this) ?? []).Concat(CheckPool(pool));

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
    protected abstract int[][] Assign(DataPool pool, RandomKey key);

    /// <summary>The options that cannot work on a pool, beyond what the <see cref="Descriptor"/> says.</summary>
    protected virtual IEnumerable<Problem> CheckPool(DataPool pool) => [];

    /// <summary>Begins the description of a partition.</summary>
    protected static KindBuilder<PartitionOptions, TPartition> Describe<TPartition>(string name, string summary)
        where TPartition : PartitionOptions, new() =>
        new(name, summary, new TPartition());
}
