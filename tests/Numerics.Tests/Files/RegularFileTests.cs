using System.Diagnostics;
using FedActors.Numerics.Files;

namespace FedActors.Numerics.Tests.Files;

public sealed class RegularFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("fedactors-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_file_is_one_and_so_is_a_link_to_it()
    {
        File.WriteAllText(PathOf("file"), "");
        File.CreateSymbolicLink(PathOf("link"), PathOf("file"));

        Assert.True(RegularFile.Exists(PathOf("file")));
        Assert.True(RegularFile.Exists(PathOf("link")));
    }

    [Fact]
    public void A_pipe_is_none_and_nobody_waits_for_its_writer()
    {
        using (var made = Process.Start("mkfifo", [PathOf("pipe")])) made.WaitForExit();
        File.CreateSymbolicLink(PathOf("link"), PathOf("pipe"));

        Assert.True(File.Exists(PathOf("pipe")));
        Assert.False(RegularFile.Exists(PathOf("pipe")));
        Assert.False(RegularFile.Exists(PathOf("link")));
    }

    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("/dev/null")]
    [InlineData("/tmp")]
    [InlineData("/nowhere")]
    [InlineData("")]
    [InlineData("a\0b")]
    public void Nor_is_anything_else(string path) => Assert.False(RegularFile.Exists(path));

    private string PathOf(string name) => Path.Combine(_folder, name);
}
