namespace FedActors.Training.Data.Files;

/// <summary>Where a data set was published, for those who do not have its files yet.</summary>
/// <param name="Home">The page to read, or what to do.</param>
/// <param name="Files">The files that can be fetched.</param>
public sealed record Publication(string Home, IReadOnlyList<PublishedFile> Files)
{
    /// <summary>A folder in which a system's package puts the files; null where no package exists.</summary>
    public string? SystemFolder { get; init; }

    /// <summary>The system's package that brings the files; null where there is none.</summary>
    public string? SystemPackage { get; init; }

    /// <summary>The same files from another place: a web address or a folder that holds them by their names.</summary>
    public Publication From(string place) => this with
    {
        Files = [.. Files.Select(file => file with
        {
            Address = place.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? $"{place.TrimEnd('/')}/{file.Name}" : Path.Combine(place, file.Name),
        })],
    };
}
