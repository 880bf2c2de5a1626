namespace FedActors.Training.Data.Files;

/// <summary>
/// Finds the files of a data set: in the folder that the user named, else in <c>$FEDACTORS_DATA/&lt;set&gt;</c>,
/// <c>data/&lt;set&gt;</c> and the folder of a system package.
/// </summary>
internal sealed class DataFolder(string set, string? named, Publication publication)
{
    /// <summary>The path of the first of these names that exists.</summary>
    /// <exception cref="DataException">None exists; the message says where they were searched for and how to get
    /// them.</exception>
    public string Find(params ReadOnlySpan<string> names)
    {
        if (TryFind(names) is { } path) return path;
        throw new DataNotFoundException(
            $"{set}: {string.Join(" or ", names.ToArray())} not found in {string.Join(", ", Places)}. {HowToGet}");
    }

    /// <summary>The path of the first of these names that exists, or null.</summary>
    public string? TryFind(params ReadOnlySpan<string> names)
    {
        foreach (var place in Places)
            foreach (var name in names)
                if (Path.Exists(Path.Combine(place, name))) return Path.Combine(place, name);
        return null;
    }

    private IEnumerable<string> Places
    {
        get
        {
            if (named is not null) return [named];
            var everyones = Environment.GetEnvironmentVariable("FEDACTORS_DATA");
            string?[] places =
            [
                string.IsNullOrEmpty(everyones) ? null : Path.Combine(everyones, set),
                Path.Combine("data", set),
                publication.SystemFolder,
            ];
            return places.OfType<string>();
        }
    }

    private string HowToGet
    {
        get
        {
            var fetch = publication.Files.Count > 0
                ? $"Fetch it with 'fedactors data fetch {set}', or get it from"
                : "Get it from";
            var package = publication.SystemPackage is null ? "" : $", or install the package {publication.SystemPackage}";
            return $"{fetch} {publication.Home}{package}; 'folder' names the folder that holds it.";
        }
    }
}
