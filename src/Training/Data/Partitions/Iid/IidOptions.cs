using FedActors.Numerics.Randomness;
using FedActors.Training.Data;

namespace FedActors;

/// <summary><c>iid</c>: every client gets the same number of samples (or one more), drawn from all.</summary>
public sealed record IidOptions : CountedPartitionOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<PartitionOptions> Described { get; } =
        DescribeCounted<IidOptions>("iid",
            "Every client gets the same number of samples (or one more), drawn from all.")
            .Done();

    /// <inheritdoc/>
    public override Kind<PartitionOptions> Descriptor => Described;

    /// <inheritdoc/>
    protected override int[][] Deal(DataPool pool, RandomKey key) =>
        Indices.Cut(Indices.Shuffled(pool.Labels.Count, key), Enumerable.Repeat(1.0, Clients).ToArray());
}
