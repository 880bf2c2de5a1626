using FedActors.Training.Data.Files;

namespace FedActors.Training.Data;

/// <summary>A data set that lies in files as somebody published them.</summary>
public abstract record FileDataOptions : DataOptions
{
    /// <summary>The folder of the files; null to look where they usually are.</summary>
    public string? Folder { get; init; }

    /// <summary>Where the files come from.</summary>
    public abstract Publication Publication { get; }

    /// <summary>Where to look for the files, the best place first.</summary>
    internal DataFolder Files => new(Name, Folder, Publication);
}
