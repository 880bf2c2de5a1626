using System.Formats.Tar;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using FedActors.Training.Data.Files;

namespace FedActors.Training.Tests.Data.Files;

public sealed class DataFetcherTests : IDisposable
{
    private static readonly byte[] Content = [.. Enumerable.Range(0, 200_000).Select(index => (byte)(index * 7))];
    private static readonly string Sha256 = Convert.ToHexStringLower(SHA256.HashData(Content));
    private readonly TemporaryFolder _folder = new();
    private readonly HttpListener _server = new();
    private readonly HttpClient _http = new();
    private readonly string _address;
    private readonly List<string> _ranges = [];

    public DataFetcherTests()
    {
        _address = $"http://127.0.0.1:{FreePort()}/";
        _server.Prefixes.Add(_address);
        _server.Start();
        _ = ServeAsync();
    }

    public void Dispose()
    {
        _server.Close();
        _http.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Downloads_and_checks_a_file_and_reports_progress()
    {
        var heard = new List<FetchProgress>();

        await Fetch(new("set.bin", _address + "set.bin", Sha256), new Listener(heard));

        Assert.Equal(Content, File.ReadAllBytes(Path.Combine(_folder.Path, "set.bin")));
        Assert.Equal(new FetchProgress("set.bin", Content.Length, Content.Length), heard[^1]);
        Assert.Equal(heard.Select(progress => progress.Bytes).Order(), heard.Select(progress => progress.Bytes));
    }

    [Fact]
    public async Task Resumes_an_interrupted_download()
    {
        _folder.Write("set.bin.part", Content[..150_000]);

        await Fetch(new("set.bin", _address + "set.bin", Sha256));

        Assert.Equal(Content, File.ReadAllBytes(Path.Combine(_folder.Path, "set.bin")));
        Assert.Equal("bytes=150000-", Assert.Single(_ranges));
    }

    [Fact]
    public async Task A_complete_but_unchecked_file_is_not_downloaded_again()
    {
        _folder.Write("set.bin.part", Content);

        await Fetch(new("set.bin", _address + "set.bin", Sha256));

        Assert.Equal(Content, File.ReadAllBytes(Path.Combine(_folder.Path, "set.bin")));
    }

    [Fact]
    public async Task An_existing_file_is_left_alone()
    {
        _folder.Write("set.bin", Content);

        await Fetch(new("set.bin", _address + "nowhere", Sha256));

        Assert.Equal(Content, File.ReadAllBytes(Path.Combine(_folder.Path, "set.bin")));
    }

    [Fact]
    public async Task An_existing_file_that_is_not_the_published_one_is_named_and_left_alone()
    {
        var path = _folder.Write("set.bin", 1, 2, 3);

        var refused = await Assert.ThrowsAsync<DataFileException>(() => Fetch(new("set.bin", _address + "set.bin", Sha256)));

        Assert.StartsWith($"{path}: differs from the published file: its SHA-256 is", refused.Message);
        Assert.Equal([1, 2, 3], File.ReadAllBytes(path));
    }

    [Fact]
    public async Task The_checksum_of_a_file_that_nobody_knows_is_pinned_at_the_first_download()
    {
        await Fetch(new("set.bin", _address + "set.bin"));
        Assert.Equal($"{Sha256}  set.bin\n", File.ReadAllText(Path.Combine(_folder.Path, "SHA256SUMS")));

        await Fetch(new("set.bin", _address + "set.bin"));
        File.Delete(Path.Combine(_folder.Path, "set.bin"));
        await Fetch(new("set.bin", _address + "set.bin"));
        await Fetch(new("other.bin", _address + "set.bin"));
        Assert.Equal(
            $"{Sha256}  set.bin\n{Sha256}  other.bin\n", File.ReadAllText(Path.Combine(_folder.Path, "SHA256SUMS")));

        File.Delete(Path.Combine(_folder.Path, "set.bin"));
        var refused = await Assert.ThrowsAsync<DataException>(() => Fetch(new("set.bin", _address + "set.tar.gz")));
        Assert.Contains("set.tar.gz: differs from what ", refused.Message);
        Assert.Contains("SHA256SUMS says: its SHA-256 is ", refused.Message);
        Assert.False(File.Exists(Path.Combine(_folder.Path, "set.bin")));
    }

    [Fact]
    public async Task A_file_with_a_wrong_checksum_is_refused_and_deleted()
    {
        var refused =
            await Assert.ThrowsAsync<DataException>(() => Fetch(new("set.bin", _address + "set.bin", new string('0', 64))));

        Assert.Contains("differs from the published file", refused.Message);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task An_md5_checksum_is_enough()
    {
        await Fetch(new("set.bin", _address + "set.bin") { Md5 = "0dc70e7e16bbf09a7fd2ced0d7b72376" });

        var refused = await Assert.ThrowsAsync<DataException>(
            () => Fetch(new("other.bin", _address + "set.bin") { Md5 = new string('0', 32) }));
        Assert.Contains("differs from the published file: its MD5 is", refused.Message);
        Assert.True(File.Exists(Path.Combine(_folder.Path, "set.bin")));
    }

    [Fact]
    public async Task A_missing_file_is_refused()
    {
        var refused = await Assert.ThrowsAsync<DataException>(() => Fetch(new("none", _address + "none")));

        Assert.Contains("cannot be fetched", refused.Message);
    }

    [Fact]
    public async Task A_download_starts_over_if_the_server_ignores_ranges()
    {
        _folder.Write("old.bin.part", 9, 9, 9);

        await Fetch(new("old.bin", _address + "old.bin", Sha256));

        Assert.Equal(Content, File.ReadAllBytes(Path.Combine(_folder.Path, "old.bin")));
        Assert.Equal("bytes=3-", Assert.Single(_ranges));
    }

    [Fact]
    public async Task An_aborted_download_is_kept_and_can_be_resumed()
    {
        var broken = await Assert.ThrowsAsync<DataException>(() => Fetch(new("torn.bin", _address + "torn.bin", Sha256)));

        Assert.Contains("The partial download is kept; try again to resume", broken.Message);
        Assert.False(File.Exists(Path.Combine(_folder.Path, "torn.bin")));
        var came = new FileInfo(Path.Combine(_folder.Path, "torn.bin.part")).Length;
        Assert.InRange(came, 1, Content.Length - 1);

        await Fetch(new("torn.bin", _address + "torn.bin", Sha256));

        Assert.Equal(Content, File.ReadAllBytes(Path.Combine(_folder.Path, "torn.bin")));
        Assert.Equal($"bytes={came}-", Assert.Single(_ranges));
    }

    [Fact]
    public async Task A_complete_download_of_wrong_content_does_not_block_the_next_try()
    {
        _folder.Write("set.bin.part", new byte[Content.Length]);
        await Assert.ThrowsAsync<DataException>(() => Fetch(new("set.bin", _address + "set.bin", Sha256)));

        await Fetch(new("set.bin", _address + "set.bin", Sha256));

        Assert.Equal(Content, File.ReadAllBytes(Path.Combine(_folder.Path, "set.bin")));
    }

    [Fact]
    public async Task A_partial_file_that_is_too_long_is_downloaded_again()
    {
        _folder.Write("set.bin.part", new byte[Content.Length + 5]);

        await Fetch(new("set.bin", _address + "set.bin"));

        Assert.Equal(Content, File.ReadAllBytes(Path.Combine(_folder.Path, "set.bin")));
    }

    [Fact]
    public async Task An_invalid_archive_is_refused_and_downloaded_again_the_next_time()
    {
        var refused = await Assert.ThrowsAsync<DataException>(() => Fetch(new("page.tar.gz", _address + "set.bin")));

        Assert.Contains("page.tar.gz", refused.Message);
        Assert.Contains("cannot be unpacked", refused.Message);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task Archives_are_unpacked()
    {
        await Fetch(new("set.tar.gz", _address + "set.tar.gz"));

        Assert.Equal([1, 2, 3], File.ReadAllBytes(Path.Combine(_folder.Path, "inner", "file.bin")));
    }

    [Fact]
    public async Task Files_can_come_from_another_place()
    {
        using var other = new TemporaryFolder();
        other.Write("set.bin", Content);
        var publication = new Publication("home", [new("set.bin", "http://nowhere.invalid/set.bin", Sha256)]);

        Assert.Equal(_address + "set.bin", publication.From(_address).Files[0].Address);
        await new DataFetcher(_http).FetchAsync(publication.From(other.Path), _folder.Path, null, default);

        Assert.Equal(Content, File.ReadAllBytes(Path.Combine(_folder.Path, "set.bin")));
    }

    [Fact]
    public async Task A_set_that_cannot_be_downloaded_automatically_is_refused()
    {
        var refused = await Assert.ThrowsAsync<DataException>(
            () => new DataFetcher(_http).FetchAsync(new Publication("https://example.org", []), _folder.Path, null, default));

        Assert.Contains("get it from https://example.org", refused.Message);
    }

    private Task Fetch(PublishedFile file, IProgress<FetchProgress>? progress = null) =>
        new DataFetcher(_http).FetchAsync(new Publication("home", [file]), _folder.Path, progress, default);

    private async Task ServeAsync()
    {
        while (_server.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _server.GetContextAsync();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
            Answer(context);
        }
    }

    private void Answer(HttpListenerContext context)
    {
        var path = context.Request.Url!.AbsolutePath;
        var content = path switch { "/set.bin" or "/old.bin" or "/torn.bin" => Content, "/set.tar.gz" => Archive(), _ => null };
        var range = context.Request.Headers["Range"];
        if (range is not null) _ranges.Add(range);
        if (path == "/old.bin") range = null;
        var from = range is null ? 0 : int.Parse(range["bytes=".Length..^1]);
        if (content is null) context.Response.StatusCode = 404;
        else if (from >= content.Length)
        {
            context.Response.StatusCode = 416;
            context.Response.AddHeader("Content-Range", $"bytes */{content.Length}");
        }
        else
        {
            context.Response.StatusCode = range is null ? 200 : 206;
            if (range is not null)
                context.Response.AddHeader("Content-Range", $"bytes {from}-{content.Length - 1}/{content.Length}");
            context.Response.ContentLength64 = content.Length - from;
            if (path == "/torn.bin" && range is null)
            {
                context.Response.OutputStream.Write(content.AsSpan(0, content.Length / 2));
                context.Response.OutputStream.Flush();
                context.Response.Abort();
                return;
            }
            context.Response.OutputStream.Write(content.AsSpan(from));
        }
        context.Response.Close();
    }

    private static byte[] Archive()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        using (var tar = new TarWriter(gzip))
            tar.WriteEntry(
                new PaxTarEntry(TarEntryType.RegularFile, "inner/file.bin") { DataStream = new MemoryStream([1, 2, 3]) });
        return packed.ToArray();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class Listener(List<FetchProgress> heard) : IProgress<FetchProgress>
    {
        public void Report(FetchProgress value) => heard.Add(value);
    }
}
