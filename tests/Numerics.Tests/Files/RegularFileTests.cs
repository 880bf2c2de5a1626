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

    [Fact]
    public void A_file_is_read_though_another_program_writes_to_it()
    {
        using var writer = new FileStream(PathOf("file"), FileMode.Create, FileAccess.Write, FileShare.Read);
        writer.Write([1, 2, 3]);
        writer.Flush();

        Assert.Equal([1, 2, 3], RegularFile.Bytes(PathOf("file")));
        Assert.Equal([1, 2, 3], RegularFile.Bytes(PathOf("file"), most: 3));
    }

    [Fact]
    public void What_is_larger_than_it_may_be_is_not_read()
    {
        using (var sparse = File.Create(PathOf("file"))) sparse.SetLength(1L << 40);

        var error = Assert.Throws<IOException>(() => RegularFile.Bytes(PathOf("file"), most: 64 << 20));
        Assert.Equal("it has more than 64 MiB", error.Message);
    }

    [Fact]
    public void A_pipe_or_a_device_is_not_opened_and_what_is_missing_is_missing()
    {
        using (var made = Process.Start("mkfifo", [PathOf("pipe")])) made.WaitForExit();

        Assert.Contains("it is not a regular file", Assert.Throws<IOException>(() => RegularFile.Open(PathOf("pipe"))).Message);
        Assert.Contains("it is not a regular file", Assert.Throws<IOException>(() => RegularFile.Open("/dev/zero")).Message);
        Assert.Throws<FileNotFoundException>(() => RegularFile.Open(PathOf("nothing")));
    }

    private string PathOf(string name) => Path.Combine(_folder, name);
}
