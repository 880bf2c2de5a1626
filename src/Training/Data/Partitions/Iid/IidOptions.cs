using FedActors.Numerics.Randomness;

namespace FedActors.Training.Data.Partitions.Iid;

/// <summary><c>iid</c>: every client gets the same number of samples (or one more), drawn from all.</summary>
public sealed record IidOptions : CountedPartitionOptions
{
    /// <inheritdoc/>
    public override string Name => "iid";

    private protected override int[][] Deal(DataPool pool, RandomKey key) =>
        Indices.Cut(Indices.Shuffled(pool.Labels.Count, key), Enumerable.Repeat(1.0, Clients).ToArray());
}
