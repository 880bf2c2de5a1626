using FedActors.Numerics.Randomness;

namespace FedActors;

/// <summary>
/// A data set with its parameters. Used directly as a source, it makes every owner of samples a client; see
/// <see cref="PartitionedData"/> for other splits.
/// </summary>
public abstract record DataOptions : IDataSource
{
    /// <summary>How configurations name and set it; null for a set that only code can make.</summary>
    public virtual Kind<IDataSource>? Descriptor => null;

    /// <inheritdoc/>
    public virtual string Name => Descriptor?.Name ?? GetType().Name;

    /// <summary>The number of owners of its samples; null if it is only known once the data is opened.</summary>
    public virtual int? OwnerCount => null;

    int? IDataSource.Clients => OwnerCount;

    /// <summary>The options that cannot work, found without opening any file.</summary>
    public IEnumerable<Problem> Check() => (Descriptor?.Check(this) ?? []).Concat(CheckTogether());

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

    /// <summary>Settings that do not go together, beyond what the <see cref="Descriptor"/> says of each alone.</summary>
    protected virtual IEnumerable<Problem> CheckTogether() => [];

    /// <summary>Begins the description of a data set.</summary>
    protected static KindBuilder<IDataSource, TSet> Describe<TSet>(string name, string summary) where TSet : DataOptions, new() =>
        new(name, summary, new TSet());
}
