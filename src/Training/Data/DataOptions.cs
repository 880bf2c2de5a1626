using FedActors.Numerics.Randomness;
using FedActors.Settings;

namespace FedActors.Training.Data;

/// <summary>
/// A data set with its parameters. Used directly as a source, it makes every owner of samples a client; see
/// <see cref="PartitionedData"/> for other splits.
/// </summary>
public abstract record DataOptions : IDataSource
{
    /// <summary>The name in configurations.</summary>
    public abstract string Name { get; }

    /// <summary>The number of owners of its samples; null if it is only known once the data is opened.</summary>
    public virtual int? OwnerCount => null;

    int? IDataSource.Clients => OwnerCount;

    /// <summary>The options that cannot work, found without opening any file.</summary>
    public virtual IEnumerable<Problem> Check() => [];

    /// <summary>Reads or generates the data: a function of the options, the files and <paramref name="key"/>.</summary>
    /// <exception cref="DataException">An option cannot work, or a file is missing or damaged.</exception>
    public DataPool Load(RandomKey key, int threads)
    {
        var problems = Check().ToArray();
        if (problems.Length > 0) throw new DataException($"{Name}: {string.Join("; ", problems.AsEnumerable())}");
        return Open(key, threads);
    }

    IFederatedData IDataSource.Open(RandomKey key, int threads) => Load(key, threads).ByOwner();

    /// <summary>Opens the data after the options have been checked.</summary>
    protected abstract DataPool Open(RandomKey key, int threads);
}
