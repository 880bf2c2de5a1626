using FedActors.Numerics.Randomness;
using FedActors.Settings;

namespace FedActors.Training.Data;

/// <summary>A data set with its parameters. As the source of a federation, every owner of samples is a client; see <see cref="PartitionedData"/> for other ways.</summary>
public abstract record DataOptions : IDataSource
{
    /// <summary>Its name in configurations.</summary>
    public abstract string Name { get; }

    /// <summary>How many owners its samples have; null where that is known only when it is opened.</summary>
    public virtual int? OwnerCount => null;

    int? IDataSource.Clients => OwnerCount;

    /// <summary>What cannot work, found without opening any file.</summary>
    public virtual IEnumerable<Problem> Check() => [];

    /// <summary>Reads or generates the data: a function of the options, the files and <paramref name="key"/>.</summary>
    /// <exception cref="DataException">An option cannot work, a file is missing or damaged.</exception>
    public DataPool Load(RandomKey key, int threads)
    {
        var problems = Check().ToArray();
        if (problems.Length > 0) throw new DataException($"{Name}: {string.Join("; ", problems.AsEnumerable())}");
        return Open(key, threads);
    }

    IFederatedData IDataSource.Open(RandomKey key, int threads) => Load(key, threads).ByOwner();

    /// <summary>The same, with options that have been checked.</summary>
    protected abstract DataPool Open(RandomKey key, int threads);
}
