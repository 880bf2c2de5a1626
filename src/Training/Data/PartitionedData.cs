using FedActors.Numerics.Randomness;

namespace FedActors;

/// <summary>A data set together with its split into a federation.</summary>
public sealed record PartitionedData(DataOptions Set, SplitOptions Split) : IDataSource
{
    /// <inheritdoc/>
    public string Name => Set.Name;

    /// <inheritdoc/>
    public int? Clients => Split.Partition switch
    {
        CountedPartitionOptions counted => counted.Clients,
        ByOwnerOptions { Clients: { } some } => some,
        ByOwnerOptions { AtLeast: 1 } => Set.OwnerCount,
        _ => null,
    };

    /// <inheritdoc/>
    public IEnumerable<Problem> Check() => Set.Check().Concat(SplitOptions.Described.Check(Split));

    /// <inheritdoc/>
    public IFederatedData Open(RandomKey key, int threads) => Split.Build(Set.Load(key, threads), key);
}
