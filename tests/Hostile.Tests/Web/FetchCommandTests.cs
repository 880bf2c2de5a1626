using System.Formats.Tar;
using FedActors.Hostile.Tests.Files;

namespace FedActors.Hostile.Tests.Web;

/// <summary><c>fedactors data fetch</c> as users call it.</summary>
public sealed class FetchCommandTests : IDisposable
{
    private const int Interrupted = 130;
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);
    private readonly CommandLine _line = new();

    public static TheoryData<string> Places => ["before the answer", "in the body", "in the headers"];

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task A_set_is_not_there_before_it_can_be_opened()
    {
        await using var server = new LyingServer(call => call.AnswerHonestlyAsync(Archive("read.me")));

        Assert.Equal(1, await FetchAsync(server, default));

        Assert.Contains($"error: purchase100: all files are in {_line.PathOf("shop")}, but they do not hold the set: ",
            _line.Error);
        Assert.Empty(_line.Out);
    }

    [Fact]
    public async Task Nor_if_what_came_is_another_set()
    {
        await using var server = new LyingServer(call => call.AnswerHonestlyAsync(Archive("dataset_purchase")));

        Assert.Equal(1, await FetchAsync(server, default));

        Assert.Contains("but they do not hold the set: ", _line.Error);
        Assert.Empty(_line.Out);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task It_can_be_interrupted(string place)
    {
        using var user = new CancellationTokenSource();
        await using var server = new LyingServer(async call =>
        {
            if (place != "before the answer") await call.SendAsync("HTTP/1.1 200 OK\r\n");
            if (place == "in the body") await call.SendAsync("Content-Length: 1000000\r\n\r\nhello");
            await user.CancelAsync();
            await call.SilenceAsync();
        });

        Assert.Equal(Interrupted, await FetchAsync(server, user.Token).WaitAsync(Soon));

        Assert.EndsWith($"error: interrupted{Environment.NewLine}", _line.Error);
        Assert.Empty(_line.Out);
    }

    private Task<int> FetchAsync(LyingServer server, CancellationToken user) => _line.RunAsync(
        user, "data", "fetch", "purchase100", "--from", server.Address, "--into", _line.PathOf("shop"));

    private static byte[] Archive(string name)
    {
        using var content = new MemoryStream();
        using (var tar = new TarWriter(content, leaveOpen: true))
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name)
            {
                DataStream = new MemoryStream(Packing.Text("1,0,0\n2,0,1\n1,1,1\n2,1,0\n1,0,0\n2,1,1\n")),
            });
        return Packing.Gzip(content.ToArray());
    }
}
