using System.Formats.Tar;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FedActors.Cli.Tests.Commands;

/// <summary>Fetches from a web server of its own.</summary>
public sealed class DataFetchTests : IDisposable
{
    private static readonly byte[] Archive = Pack();
    private readonly CommandLine _line = new();
    private readonly HttpListener _server = new();
    private readonly string _address;
    private readonly List<string> _ranges = [];

    public DataFetchTests()
    {
        _address = $"http://127.0.0.1:{FreePort()}/sets/";
        _server.Prefixes.Add(_address);
        _server.Start();
        _ = ServeAsync();
    }

    public void Dispose()
    {
        _server.Close();
        _line.Dispose();
    }

    [Fact]
    public async Task What_was_fetched_can_be_described()
    {
        var folder = _line.PathOf("places");

        Assert.Equal(0, await _line.RunAsync("data", "fetch", "location30", "--from", _address, "--into", folder));
        Assert.Contains($"location30 is in {folder}", _line.Out);
        Assert.Contains($"dataset_location.tgz: {Archive.Length:N0} of {Archive.Length:N0} bytes", _line.Error);

        Assert.Equal(0, await _line.RunAsync("data", "describe", "location30", "--set", $"data.folder=\"{folder}\""));
        Assert.Contains("location30: samples of 446, 30 labels, 48 to train on, 12 to test on", _line.Out);
    }

    [Fact]
    public async Task A_file_that_was_cut_off_is_continued()
    {
        var folder = _line.PathOf("places");
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, "dataset_location.tgz.part"), Archive[..100]);

        Assert.Equal(0, await _line.RunAsync("data", "fetch", "location30", "--from", _address, "--into", folder));
        Assert.Equal("bytes=100-", Assert.Single(_ranges));
        Assert.Equal(Archive, await File.ReadAllBytesAsync(Path.Combine(folder, "dataset_location.tgz")));
    }

    [Fact]
    public async Task What_the_server_does_not_have_fails_the_command()
    {
        Assert.Equal(1, await _line.RunAsync("data", "fetch", "purchase100", "--from", _address, "--into", _line.PathOf("p")));
        Assert.StartsWith($"error: {_address}dataset_purchase.tgz: cannot be fetched: ", _line.Error);
    }

    [Fact]
    public async Task A_folder_will_do_in_place_of_a_server()
    {
        var stick = _line.PathOf("stick");
        Directory.CreateDirectory(stick);
        await File.WriteAllBytesAsync(Path.Combine(stick, "dataset_location.tgz"), Archive);

        Assert.Equal(0, await _line.RunAsync("data", "fetch", "location30", "--from", stick, "--into", _line.PathOf("places")));
        Assert.True(File.Exists(_line.PathOf("places/bangkok")));
    }

    /// <summary>Sixty people of LOCATION30 as they are published: a quoted label, then what they visited.</summary>
    private static byte[] Pack()
    {
        var table = string.Concat(Enumerable.Range(0, 60).Select(person =>
            $"\"{person % 30 + 1}\",{string.Join(',', Enumerable.Range(0, 446).Select(place => place % 30 == person % 30 ? 1 : 0))}\n"));
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        using (var tar = new TarWriter(zip))
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "bangkok") { DataStream = new MemoryStream(Encoding.ASCII.GetBytes(table)) });
        return packed.ToArray();
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        while (_server.IsListening)
        {
            HttpListenerContext call;
            try
            {
                call = await _server.GetContextAsync();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
            Answer(call);
        }
    }

    private void Answer(HttpListenerContext call)
    {
        using var response = call.Response;
        if (call.Request.Url!.AbsolutePath != "/sets/dataset_location.tgz")
        {
            response.StatusCode = 404;
            return;
        }
        var from = 0;
        if (call.Request.Headers["Range"] is { } range)
        {
            _ranges.Add(range);
            from = int.Parse(range["bytes=".Length..^1]);
            response.StatusCode = 206;
        }
        response.ContentLength64 = Archive.Length - from;
        response.OutputStream.Write(Archive.AsSpan(from));
    }
}
