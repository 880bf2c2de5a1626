using FedActors.Numerics.Randomness;
using FedActors.Settings;

namespace FedActors.Training.Data.Partitions;

/// <summary>A split over a number of clients that the user chooses, each with at least so many samples.</summary>
public abstract record CountedPartitionOptions : PartitionOptions
{
    /// <summary>How many clients there are.</summary>
    public int Clients { get; init; } = 100;

    /// <summary>The fewest samples of a client: those with fewer get some of those with most. 0 lets clients be empty.</summary>
    public int AtLeast { get; init; } = 1;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(DataPool pool)
    {
        if (Clients < 1) yield return new("clients", $"is {Clients}, must be at least 1");
        if (AtLeast < 0) yield return new("at-least", $"is {AtLeast}, must not be negative");
        if ((long)Clients * AtLeast > pool.Labels.Count)
            yield return new("clients", $"is {Clients} with at least {AtLeast} samples each, but there are only {pool.Labels.Count} samples");
    }

    /// <inheritdoc/>
    private protected sealed override int[][] Assign(DataPool pool, RandomKey key)
    {
        var clients = Array.ConvertAll(Deal(pool, key), samples => samples.ToList());
        TopUp.ToAtLeast(AtLeast, clients, key.With("top up"));
        return Array.ConvertAll(clients, samples => samples.ToArray());
    }

    /// <summary>The samples of each client, before anybody is helped to the fewest.</summary>
    private protected abstract int[][] Deal(DataPool pool, RandomKey key);
}
