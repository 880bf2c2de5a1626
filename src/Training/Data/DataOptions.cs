using FedActors.Numerics.Randomness;

namespace FedActors.Training.Data;

/// <summary>A data set with its parameters.</summary>
public abstract record DataOptions : IFederationSource
{
    /// <summary>Its name in configurations.</summary>
    public abstract string Name { get; }

    int? IFederationSource.Clients => KnownClients;

    /// <summary>How many clients the data set has by nature, where that is known without opening it.</summary>
    protected virtual int? KnownClients => null;

    /// <summary>What cannot work, found without opening any file.</summary>
    public virtual IEnumerable<DataProblem> Check() => [];

    /// <summary>The federation that the data set is by nature: every owner of samples is a client.</summary>
    public IFederatedData Open(RandomKey key, int threads) => Load(key, threads).ByOwner();

    /// <summary>Reads or generates the data: a function of the options, the files and <paramref name="key"/>.</summary>
    /// <exception cref="DataException">An option cannot work, a file is missing or damaged.</exception>
    public DataPool Load(RandomKey key, int threads)
    {
        var problems = Check().ToArray();
        if (problems.Length > 0) throw new DataException($"{Name}: {string.Join("; ", problems.AsEnumerable())}");
        return Read(key, threads);
    }

    /// <summary>The same, with options that have been checked.</summary>
    protected abstract DataPool Read(RandomKey key, int threads);
}
