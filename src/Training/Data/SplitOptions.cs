using FedActors.Numerics.Randomness;
using FedActors.Training.Data;

namespace FedActors;

/// <summary>
/// How a pool becomes a federation: what the server keeps, how the rest is split, and what clients hold back for their own
/// tests.
/// </summary>
public sealed record SplitOptions
{
    /// <summary>
    /// How configurations set it, beside the settings of the set itself; the server's samples have a place of their own.
    /// </summary>
    public static Kind<SplitOptions> Described { get; } = new KindBuilder<SplitOptions, SplitOptions>(
        "split", "How a set becomes a federation.", new SplitOptions())
        .Kind("partition", o => o.Partition, (o, v) => o with { Partition = v },
            "how samples are split over clients")
        .Section("skew", o => o.Skew, (o, v) => o with { Skew = v },
            FeatureSkewOptions.Described.Summary, FeatureSkewOptions.Described)
        .Number("client-test", o => o.ClientTest, (o, v) => o with { ClientTest = v },
            "the share of its samples that every client keeps for its own test set", Bounds.BelowOne)
        .Done();

    /// <summary>How samples are split over clients.</summary>
    public PartitionOptions Partition { get; init; } = new ByOwnerOptions();

    /// <summary>The clean samples of the server.</summary>
    public RootOptions Root { get; init; } = new();

    /// <summary>The share of its samples that every client keeps for its own test set.</summary>
    public double ClientTest { get; init; }

    /// <summary>How the features of clients differ.</summary>
    public FeatureSkewOptions Skew { get; init; } = new();

    /// <summary>
    /// The options that cannot work on <paramref name="pool"/>, except those of the partition, which is checked on what the
    /// server leaves.
    /// </summary>
    public IEnumerable<Problem> Check(DataPool pool)
    {
        foreach (var problem in Described.Check(this))
            if (!problem.Key.StartsWith("partition.", StringComparison.Ordinal)) yield return problem;
        foreach (var problem in Root.Check(pool)) yield return problem.In("root");
        foreach (var problem in Skew.Check(pool.Shape)) yield return problem.In("skew");
    }

    /// <summary>Splits <paramref name="pool"/>: a function of these options and <paramref name="key"/>.</summary>
    /// <exception cref="DataException">The split cannot work.</exception>
    public IFederatedData Build(DataPool pool, RandomKey key)
    {
        var problems = Check(pool).ToArray();
        if (problems.Length > 0) throw new DataException(string.Join("; ", problems.AsEnumerable()));
        if (pool.Natural is { } natural && this == new SplitOptions()) return natural;
        var root = Root.Size == 0 ? [] : Root.Choose(pool, key);
        var rest = root.Length == 0 ? pool : Without(pool, root);
        var owned = new Subset(Root.From == RootSource.Test ? pool.Test : pool.Train, root);
        return new SplitPool(rest, owned, Partition.Split(rest, key), ClientTest, Skew, key);
    }

    private DataPool Without(DataPool pool, int[] root) => Root.From == RootSource.Test
        ? pool with { Test = new Subset(pool.Test, Others(root, pool.Test.Count)) }
        : pool.Only(Others(root, pool.Labels.Count));

    private static int[] Others(int[] taken, int count)
    {
        var isTaken = new bool[count];
        foreach (var index in taken) isTaken[index] = true;
        return Indices.Where(isTaken, false);
    }
}
