namespace FedActors.Hostile.Tests.Files;

/// <summary>
/// Whatever a file of data holds, what is wrong with it is told in one message that names the file; it takes little time and
/// memory, and nothing of the file reaches the terminal as a command.
/// </summary>
[Collection(nameof(Alone))]
public sealed class MalformedFilesTests : IDisposable
{
    // A bomb may unpack to 64 MB before it is refused. Its lines, which become strings one after the other, take more.
    private const long MostAllocated = 1_500_000_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly FileCase[] Cases = [.. CsvCases.All, .. NpzCases.All, .. ImageCases.All];
    private readonly CommandLine _line = new();

    public static TheoryData<string> Names => [.. Cases.Select(one => one.Given)];

    public void Dispose() => _line.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_is_refused_with_the_name_of_the_file(string given)
    {
        var malformed = Array.Find(Cases, one => one.Given == given)!;
        var folder = _line.PathOf("set");
        Directory.CreateDirectory(folder);
        malformed.Write(folder);
        var experiment = _line.PathOf("bad.conf");
        await File.WriteAllTextAsync(experiment,
            $"data {{ {malformed.Data.Replace("@", folder)} }}\nparticipation.participants = 1");
        var before = Directory.GetFileSystemEntries(_line.PathOf(""), "*", SearchOption.AllDirectories).Order();
        var allocated = GC.GetTotalAllocatedBytes();

        var code = await Task.Run(() => _line.RunAsync("data", "describe", experiment)).WaitAsync(Patience);

        Assert.Equal(2, code);
        Assert.Empty(_line.Out);
        Assert.StartsWith($"error: {Path.Combine(folder, malformed.Culprit)}: ", _line.Error);
        Assert.Contains(malformed.Answer, _line.Error);
        Assert.DoesNotContain("   at ", _line.Error);
        Assert.DoesNotContain(_line.Error.TrimEnd('\n', '\r'), char.IsControl);
        Assert.InRange(_line.Error.Length, 0, 1_000);
        Assert.InRange(GC.GetTotalAllocatedBytes() - allocated, 0, MostAllocated);
        Assert.Equal(before, Directory.GetFileSystemEntries(_line.PathOf(""), "*", SearchOption.AllDirectories).Order());
    }

    [Fact]
    public void There_are_a_hundred_and_each_has_a_name() =>
        Assert.InRange(Cases.Select(one => one.Given).Distinct().Count(), Math.Max(100, Cases.Length), Cases.Length);

    [Fact]
    public void The_documentation_lists_them() =>
        DocumentedTable.Check("files", Cases.Select(one => (one.Given, $"`{one.Culprit}: … {one.Answer}`")));
}
