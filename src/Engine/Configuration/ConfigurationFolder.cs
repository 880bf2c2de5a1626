namespace FedActors.Engine.Configuration;

/// <summary>
/// The folder of an experiment's file. What its configuration includes from elsewhere is not quoted in messages.
/// </summary>
internal sealed class ConfigurationFolder(string file)
{
    // Links to links to links: as many as Linux follows.
    private const int MostLinks = 40;

    /// <summary>Whether a file lies in the folder or below it, wherever links on the way lead.</summary>
    public bool Contains(string path)
    {
        var folder = Real(Path.GetDirectoryName(file) ?? "", 0);
        var prefix = Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar;
        return Real(path, 0).StartsWith(prefix, StringComparison.Ordinal);
    }

    private static string Real(string path, int links)
    {
        var absolute = Path.Combine(Directory.GetCurrentDirectory(), path);
        var root = Path.GetPathRoot(absolute)!;
        return absolute[root.Length..].Split(Path.DirectorySeparatorChar).Aggregate(root, (folder, name) => name switch
        {
            "" or "." => folder,
            // Of where a link has led to, not of the link.
            ".." => Path.GetDirectoryName(folder) ?? folder,
            _ => Follow(folder, name, links),
        });
    }

    private static string Follow(string folder, string name, int links)
    {
        var here = Path.Combine(folder, name);
        return links <= MostLinks && new FileInfo(here).LinkTarget is { } target
            ? Real(Path.Combine(folder, target), links + 1)
            : here;
    }
}
