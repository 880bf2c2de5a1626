using FedActors.Engine.RunFolders;

namespace FedActors.Engine.Tests.RunFolders;

public sealed class NewFoldersTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void Folders_created_on_the_way_are_deleted()
    {
        using (new NewFolders(_temporary.PathOf("a", "b"))) Directory.CreateDirectory(_temporary.PathOf("a", "b"));
        Assert.Empty(_temporary.Entries);
    }

    [Fact]
    public void Folders_that_existed_before_stay()
    {
        Directory.CreateDirectory(_temporary.PathOf("a"));
        using (new NewFolders(_temporary.PathOf("a", "b"))) Directory.CreateDirectory(_temporary.PathOf("a", "b"));
        Assert.Equal([_temporary.PathOf("a")], _temporary.Entries);
        Assert.Empty(Directory.GetDirectories(_temporary.PathOf("a")));
    }

    [Fact]
    public void Folders_that_somebody_put_something_into_stay()
    {
        using (new NewFolders(_temporary.PathOf("a", "b")))
        {
            Directory.CreateDirectory(_temporary.PathOf("a", "b"));
            File.WriteAllText(_temporary.PathOf("a", "precious"), "");
        }
        Assert.Equal([_temporary.PathOf("a", "precious")], Directory.GetFileSystemEntries(_temporary.PathOf("a")));
    }

    [Fact]
    public void Folders_to_be_kept_stay()
    {
        using (var made = new NewFolders(_temporary.PathOf("a", "b")))
        {
            Directory.CreateDirectory(_temporary.PathOf("a", "b"));
            made.Keep();
        }
        Assert.True(Directory.Exists(_temporary.PathOf("a", "b")));
    }
}
