using FedActors.Numerics.Randomness;
using FedActors.Settings;

namespace FedActors.Training.Data.Partitions;

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
    public override IEnumerable<Problem> Check(DataPool pool)
    {
        if (Clients < 1) yield return new("clients", $"is {Clients}, must be at least 1");
        if (AtLeast < 0) yield return new("at-least", $"is {AtLeast}, must not be negative");
        if ((long)Clients * AtLeast > pool.Labels.Count)
            yield return new(
                "clients", $"is {Clients} with at least {AtLeast} samples each, but there are only {pool.Labels.Count} samples");
    }

    /// <inheritdoc/>
    private protected sealed override int[][] Assign(DataPool pool, RandomKey key)
    {
        var clients = Array.ConvertAll(Deal(pool, key), samples => samples.ToList());
        TopUp.ToAtLeast(AtLeast, clients, key.With("top up"));
        return Array.ConvertAll(clients, samples => samples.ToArray());
    }

    /// <summary>The samples of each client, before clients with too few are topped up.</summary>
    private protected abstract int[][] Deal(DataPool pool, RandomKey key);
}
