using FedActors.Numerics.Randomness;
using FedActors.Training.Data.Tables;

namespace FedActors;

/// <summary>
/// Base of the three sets of Shokri et al., "Membership inference attacks" (S&amp;P 2017), whose features are 0 or 1: as an
/// .npz file, or as the authors published them. They have no test set, so a share is held out.
/// </summary>
public abstract record MembershipSet : FileDataOptions
{
    private protected const string Home = "https://github.com/privacytrustlab/datasets";
    private protected const string Raw = Home + "/raw/master/";

    /// <summary>The share that is held out for tests.</summary>
    public double TestShare { get; init; } = 0.2;

    private protected static Kind<IDataSource> DescribeMembership<TSet>(string name, string summary)
        where TSet : MembershipSet, new() =>
        DescribeFiles<TSet>(name, summary)
            .From("Shokri et al., Membership inference attacks, S&P 2017")
            .Number("test-share", o => o.TestShare, (o, v) => o with { TestShare = v },
                "the share that is held out for tests", Bounds.Inside)
            .Done();

    /// <summary>The required number of classes.</summary>
    private protected abstract int Classes { get; }

    /// <summary>The required number of features.</summary>
    private protected abstract int Features { get; }

    /// <summary>The paths of the published table, label first.</summary>
    private protected abstract string[] Tables { get; }

    /// <inheritdoc/>
    protected sealed override DataPool Open(RandomKey key, int threads)
    {
        var pool = Files.TryFind(Name + ".npz") is { } npz
            ? new NpzOptions { Path = npz, TestShare = TestShare }.Load(key, threads)
            : ReadPublished(key);
        if (pool.Classes != Classes || pool.Shape.Length != Features)
            throw new DataException(
                $"{Name}: should have {Features} features and {Classes} classes, but has {pool.Shape.Length} and {pool.Classes}");
        return pool;
    }

    /// <summary>Reads the files as published.</summary>
    private protected virtual DataPool ReadPublished(RandomKey key)
    {
        var path = Files.Find([Name + ".npz", .. Tables]);
        return CsvOptions.Pool(CsvTable.Read(path, ',', "first"), path, null, null, key, TestShare);
    }
}
