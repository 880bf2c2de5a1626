namespace FedActors.Engine.Tests.RunFolders;

/// <summary>A folder that is deleted after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("fedactors-").FullName;

    public string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([_root, .. parts]);

    public IEnumerable<string> Entries => Directory.EnumerateFileSystemEntries(_root);

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
