using System.Security.Cryptography;
using FedActors.Training.Data.Files;

namespace FedActors.Hostile.Tests.Web;

/// <summary>
/// Whatever a server sends and whatever lies in the folder, a fetch ends soon, with the file or with one message, and changes
/// nothing outside its folder.
/// </summary>
public sealed class LyingServerTests : IDisposable
{
    // One to resume, one anew, and five redirections of each.
    private const int MostCalls = 12;
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.4);
    private static readonly WebCase[] Cases = [.. ServerCases.All, .. ArchiveCases.All, .. FolderCases.All];
    private readonly string _root = Directory.CreateTempSubdirectory("fedactors-").FullName;

    public static TheoryData<string> Names => [.. Cases.Select(one => one.Given)];

    private string Folder => Path.Combine(_root, "data");

    private string Elsewhere => Path.Combine(_root, "elsewhere");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_fetch_ends(string given)
    {
        var lie = Array.Find(Cases, one => one.Given == given)!;
        Directory.CreateDirectory(Folder);
        Directory.CreateDirectory(Elsewhere);
        await File.WriteAllTextAsync(Path.Combine(Elsewhere, "secret.txt"), "untouched");
        lie.Prepare(Folder, Elsewhere);
        await using var server = new LyingServer(lie.Serve);
        var file = new PublishedFile(lie.File, server.Address + lie.File, lie.Wanted is { } wanted ? Hash(wanted) : null)
        {
            Size = lie.Wanted?.Length,
        };

        var thrown = await Record.ExceptionAsync(
            () => Task.Run(() => FetchAsync(file, PatienceFor(lie), Folder)).WaitAsync(Soon));

        if (lie.Answer is null) Assert.Null(thrown);
        else AssertRefused(lie, thrown);
        var path = Path.Combine(Folder, lie.File);
        Assert.Equal(lie.Answer is null, new FileInfo(path) is { Exists: true, LinkTarget: null });
        if (lie is { Answer: null, Wanted: { } right }) Assert.Equal(right, await File.ReadAllBytesAsync(path));
        Assert.InRange(server.Calls, 0, MostCalls);
        Assert.Equal("untouched", await File.ReadAllTextAsync(Assert.Single(Directory.GetFileSystemEntries(Elsewhere))));
        Assert.Equal(["data", "elsewhere"], Directory.GetFileSystemEntries(_root).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void There_are_at_least_thirty_and_each_has_a_name()
    {
        Assert.InRange(ServerCases.All.Count(), 30, 1_000);
        Assert.Equal(Cases.Length, Cases.Select(one => one.Given).Distinct().Count());
    }

    [Fact]
    public void The_documentation_lists_them() => DocumentedTable.Check(
        "servers", Cases.Select(one => (one.Given, one.Answer is null ? "the file comes" : $"`… {one.Answer}`")));

    // A busy machine may need longer than the short patience for an honest answer.
    private static TimeSpan PatienceFor(WebCase lie) =>
        lie.Answer?.Contains("came within", StringComparison.Ordinal) == true ? Patience : Soon / 2;

    private static async Task FetchAsync(PublishedFile file, TimeSpan patience, string folder)
    {
        using var http = new HttpClient(new SocketsHttpHandler { MaxAutomaticRedirections = 5 });
        await new DataFetcher(http, patience).FetchAsync(new Publication("home", [file]), folder, null, default);
    }

    private static void AssertRefused(WebCase lie, Exception? thrown)
    {
        var refused = Assert.IsType<DataException>(thrown, exactMatch: false);
        Assert.Contains(lie.Answer!, refused.Message);
        Assert.DoesNotContain(refused.Message, char.IsControl);
        Assert.InRange(refused.Message.Length, 10, 500);
    }

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
