namespace FedActors.Engine.RunFolders;

/// <summary>The folders of a path that are not there yet. Unless they are to be kept, they are gone again at the end.</summary>
internal sealed class NewFolders(string path) : IDisposable
{
    private string? _topmost = Topmost(path);

    public void Keep() => _topmost = null;

    public void Dispose()
    {
        if (_topmost is not null && Directory.Exists(_topmost)) Directory.Delete(_topmost, recursive: true);
    }

    private static string? Topmost(string path)
    {
        string? topmost = null;
        for (var folder = Path.GetFullPath(path); folder is not null && !Path.Exists(folder); folder = Path.GetDirectoryName(folder))
            topmost = folder;
        return topmost;
    }
}
