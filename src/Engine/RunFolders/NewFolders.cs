namespace FedActors.Engine.RunFolders;

/// <summary>
/// The folders of a path that do not exist yet. When disposed of, it deletes them, unless they are to be kept or somebody has put
/// something into them.
/// </summary>
internal sealed class NewFolders(string path) : IDisposable
{
    private List<string> _missing = Missing(path);

    public void Keep() => _missing = [];

    public void Dispose()
    {
        foreach (var folder in _missing.Where(Directory.Exists))
            if (!Directory.EnumerateFileSystemEntries(folder).Any()) Directory.Delete(folder);
    }

    /// <summary>The missing folders, deepest first.</summary>
    private static List<string> Missing(string path)
    {
        var missing = new List<string>();
        var folder = Path.GetFullPath(path);
        while (folder is not null && !Path.Exists(folder))
        {
            missing.Add(folder);
            folder = Path.GetDirectoryName(folder);
        }
        return missing;
    }
}
