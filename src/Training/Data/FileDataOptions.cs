using FedActors.Training.Data.Files;

namespace FedActors;

/// <summary>A data set that is read from files as somebody published them.</summary>
public abstract record FileDataOptions : DataOptions
{
    /// <summary>The folder of the files; null to search the usual places.</summary>
    public string? Folder { get; init; }

    /// <summary>Where the files come from.</summary>
    public abstract Publication Publication { get; }

    /// <summary>Begins the description of a data set in files.</summary>
    protected static KindBuilder<IDataSource, TSet> DescribeFiles<TSet>(string name, string summary)
        where TSet : FileDataOptions, new() =>
        Describe<TSet>(name, summary)
            .Under("Published")
            .OptionalText("folder", o => o.Folder, (o, v) => o with { Folder = v },
                "the folder of the files; by default, `$FEDACTORS_DATA/<set>`, `data/<set>` and the folder of a system package");

    /// <summary>Where to look for the files, in order of preference.</summary>
    internal DataFolder Files => new(Name, Folder, Publication);
}
