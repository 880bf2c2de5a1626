using FedActors.Training.Data.Files;

namespace FedActors.Training.Data;

/// <summary>A data set that is read from files as somebody published them.</summary>
public abstract record FileDataOptions : DataOptions
{
    /// <summary>The folder of the files; null to search the usual places.</summary>
    public string? Folder { get; init; }

    /// <summary>Where the files come from.</summary>
    public abstract Publication Publication { get; }

    /// <summary>Where to look for the files, in order of preference.</summary>
    internal DataFolder Files => new(Name, Folder, Publication);
}
