namespace FedActors.Engine.RunFolders;

/// <summary>
/// The folders of a path that are not there yet. Unless they are to be kept, they are gone again at the end; but never one that
/// somebody put something into.
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

    /// <summary>The deepest first.</summary>
    private static List<string> Missing(string path)
    {
        var missing = new List<string>();
        for (var folder = Path.GetFullPath(path); folder is not null && !Path.Exists(folder); folder = Path.GetDirectoryName(folder))
            missing.Add(folder);
        return missing;
    }
}
