namespace FedActors.Training.Data.Files;

/// <summary>Where a data set is published, for users who do not have its files yet.</summary>
/// <param name="Home">The page to read, or instructions.</param>
/// <param name="Files">The files that can be downloaded automatically.</param>
public sealed record Publication(string Home, IReadOnlyList<PublishedFile> Files)
{
    /// <summary>The folder in which a system package installs the files; null if there is none.</summary>
    public string? SystemFolder { get; init; }

    /// <summary>The system package that installs the files; null if there is none.</summary>
    public string? SystemPackage { get; init; }

    /// <summary>The same files from another place: a web address or a folder that contains them under their names.</summary>
    public Publication From(string place) => this with
    {
        Files = [.. Files.Select(file => file with
        {
            Address = place.StartsWith("http", StringComparison.OrdinalIgnoreCase)
                ? $"{place.TrimEnd('/')}/{file.Name}"
                : Path.Combine(place, file.Name),
        })],
    };
}
