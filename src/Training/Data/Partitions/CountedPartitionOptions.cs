using FedActors.Numerics.Randomness;
using FedActors.Training.Data.Partitions;

namespace FedActors;

/// <summary>A split over a number of clients that the user chooses, each with a minimum number of samples.</summary>
public abstract record CountedPartitionOptions : PartitionOptions
{
    /// <summary>The number of clients.</summary>
    public int Clients { get; init; } = 100;

    /// <summary>
    /// The minimum number of samples of a client: those with fewer are given some by those with the most. 0 allows empty
    /// clients.
    /// </summary>
    public int AtLeast { get; init; } = 1;

    /// <inheritdoc/>
    protected override IEnumerable<Problem> CheckPool(DataPool pool)
    {
        if ((long)Clients * AtLeast > pool.Labels.Count)
            yield return new(
                "clients", $"is {Clients} with at least {AtLeast} samples each, but there are only {pool.Labels.Count} samples");
    }

    /// <inheritdoc/>
    protected sealed override int[][] Assign(DataPool pool, RandomKey key)
    {
        var clients = Array.ConvertAll(Deal(pool, key), samples => samples.ToList());
        TopUp.ToAtLeast(AtLeast, clients, key.With("top up"));
        return Array.ConvertAll(clients, samples => samples.ToArray());
    }

    /// <summary>The samples of each client, before clients with too few are topped up.</summary>
    protected abstract int[][] Deal(DataPool pool, RandomKey key);

    /// <summary>Begins the description of a partition over a number of clients.</summary>
    protected static KindBuilder<PartitionOptions, TPartition> DescribeCounted<TPartition>(string name, string summary)
        where TPartition : CountedPartitionOptions, new() =>
        Describe<TPartition>(name, summary)
            .Integer("clients", o => o.Clients, (o, v) => o with { Clients = v }, "how many clients there are", Bounds.Count)
            .Integer("at-least", o => o.AtLeast, (o, v) => o with { AtLeast = v },
                "the minimum number of samples per client; those with fewer are given some by those with the most",
                Bounds.NotNegative);
}
