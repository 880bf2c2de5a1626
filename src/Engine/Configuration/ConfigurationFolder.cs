namespace FedActors.Engine.Configuration;

/// <summary>The folder of an experiment's file. What its configuration includes from elsewhere is not quoted in messages.</summary>
internal sealed class ConfigurationFolder(string file)
{
    // Links to links to links: as many as Linux follows.
    private const int MostLinks = 40;

    /// <summary>Whether a file lies in the folder or below it, wherever links on the way lead.</summary>
    public bool Contains(string path)
    {
        var folder = Real(Path.GetDirectoryName(Path.GetFullPath(file))!, 0);
        var prefix = Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar;
        return Real(Path.GetFullPath(path), 0).StartsWith(prefix, StringComparison.Ordinal);
    }

    private static string Real(string path, int links)
    {
        var root = Path.GetPathRoot(path)!;
        return path[root.Length..].Split(Path.DirectorySeparatorChar).Aggregate(root, (folder, name) =>
        {
            var here = Path.Combine(folder, name);
            if (links > MostLinks || File.ResolveLinkTarget(here, returnFinalTarget: false) is not { } target) return here;
            return Real(target.FullName, links + 1);
        });
    }
}
