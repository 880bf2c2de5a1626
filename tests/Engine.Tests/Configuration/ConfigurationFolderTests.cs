using FedActors.Engine.Configuration;
using FedActors.Engine.Tests.RunFolders;

namespace FedActors.Engine.Tests.Configuration;

public sealed class ConfigurationFolderTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    public ConfigurationFolderTests()
    {
        Directory.CreateDirectory(_temporary.PathOf("here", "below"));
        Directory.CreateDirectory(_temporary.PathOf("here-too"));
    }

    public void Dispose() => _temporary.Dispose();

    [Theory]
    [InlineData("here/a.conf", true)]
    [InlineData("here/below/a.conf", true)]
    [InlineData("here/below/../a.conf", true)]
    [InlineData("here/../a.conf", false)]
    [InlineData("here/../here-too/a.conf", false)]
    [InlineData("/etc/passwd", false)]
    public void A_file_is_inside_if_it_is_below_the_folder(string path, bool isInside) =>
        Assert.Equal(isInside, Folder.Contains(_temporary.PathOf(path)));

    [Fact]
    public void Links_out_of_the_folder_are_outside()
    {
        File.CreateSymbolicLink(_temporary.PathOf("here", "file"), _temporary.PathOf("a.conf"));
        File.CreateSymbolicLink(_temporary.PathOf("here", "folder"), "/etc");
        File.CreateSymbolicLink(_temporary.PathOf("here", "relative"), "..");
        File.CreateSymbolicLink(_temporary.PathOf("here", "twice"), "relative");

        Assert.False(Folder.Contains(_temporary.PathOf("here", "file")));
        Assert.False(Folder.Contains(_temporary.PathOf("here", "folder", "passwd")));
        Assert.False(Folder.Contains(_temporary.PathOf("here", "twice", "a.conf")));
    }

    [Fact]
    public void A_folder_that_is_reached_by_a_link_holds_its_files()
    {
        File.CreateSymbolicLink(_temporary.PathOf("link"), "here");

        Assert.True(new ConfigurationFolder(_temporary.PathOf("link", "main.conf")).Contains(_temporary.PathOf("here", "a.conf")));
        Assert.True(Folder.Contains(_temporary.PathOf("link", "a.conf")));
    }

    [Fact]
    public void A_circle_of_links_ends()
    {
        File.CreateSymbolicLink(_temporary.PathOf("here", "round"), "round");
        Assert.True(Folder.Contains(_temporary.PathOf("here", "round")));
    }

    private ConfigurationFolder Folder => new(_temporary.PathOf("here", "main.conf"));
}
