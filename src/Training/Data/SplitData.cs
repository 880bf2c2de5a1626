using FedActors.Numerics.Randomness;
using FedActors.Training.Data.Partitions;
using FedActors.Training.Data.Partitions.ByOwner;

namespace FedActors.Training.Data;

/// <summary>A data set and how it becomes a federation.</summary>
/// <param name="Data">The data set.</param>
/// <param name="Split">What the server keeps, how the rest is split.</param>
public sealed record SplitData(DataOptions Data, FederationOptions Split) : IFederationSource
{
    /// <inheritdoc/>
    public string Name => Data.Name;

    /// <inheritdoc/>
    public int? Clients => Split.Partition switch
    {
        CountedPartitionOptions counted => counted.Clients,
        ByOwnerOptions { Clients: { } some } => some,
        ByOwnerOptions { AtLeast: 1 } => ((IFederationSource)Data).Clients,
        _ => null,
    };

    /// <inheritdoc/>
    public IEnumerable<DataProblem> Check() => Data.Check();

    /// <inheritdoc/>
    public IFederatedData Open(RandomKey key, int threads) => Split.Build(Data.Load(key, threads), key.With("split"));
}
