using System.Formats.Tar;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FedActors.Cli.Tests.Commands;

/// <summary>Downloads from a local web server.</summary>
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
    public async Task A_fetched_set_can_be_described()
    {
        var folder = _line.PathOf("shop");

        Assert.Equal(0, await _line.RunAsync("data", "fetch", "purchase100", "--from", _address, "--into", folder));
        Assert.Contains($"purchase100 is in {folder}", _line.Out);
        Assert.Contains($"dataset_purchase.tgz: {Archive.Length:N0} of {Archive.Length:N0} bytes", _line.Error);

        Assert.Equal(0, await _line.RunAsync("data", "describe", "purchase100", "--set", $"data.folder=\"{folder}\""));
        Assert.Contains("purchase100: samples of 600, 100 labels, 160 to train on, 40 to test on", _line.Out);
    }

    [Fact]
    public async Task An_interrupted_download_is_resumed()
    {
        var folder = _line.PathOf("shop");
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, "dataset_purchase.tgz.part"), Archive[..100]);

        Assert.Equal(0, await _line.RunAsync("data", "fetch", "purchase100", "--from", _address, "--into", folder));
        Assert.Equal("bytes=100-", Assert.Single(_ranges));
        Assert.Equal(Archive, await File.ReadAllBytesAsync(Path.Combine(folder, "dataset_purchase.tgz")));
    }

    [Fact]
    public async Task A_file_missing_on_the_server_fails_the_command()
    {
        Assert.Equal(1, await _line.RunAsync("data", "fetch", "texas100", "--from", _address, "--into", _line.PathOf("t")));
        Assert.StartsWith($"error: {_address}dataset_texas.tgz: cannot be fetched: ", _line.Error);
    }

    [Fact]
    public async Task A_folder_can_replace_the_server()
    {
        var stick = _line.PathOf("stick");
        Directory.CreateDirectory(stick);
        await File.WriteAllBytesAsync(Path.Combine(stick, "dataset_purchase.tgz"), Archive);

        Assert.Equal(0, await _line.RunAsync("data", "fetch", "purchase100", "--from", stick, "--into", _line.PathOf("shop")));
        Assert.True(File.Exists(_line.PathOf("shop/dataset_purchase")));
    }

    [Fact]
    public async Task A_file_with_the_wrong_checksum_is_refused()
    {
        var stick = _line.PathOf("stick");
        Directory.CreateDirectory(stick);
        await File.WriteAllBytesAsync(Path.Combine(stick, "dataset_location.tgz"), new byte[287_293]);

        Assert.Equal(1, await _line.RunAsync("data", "fetch", "location30", "--from", stick, "--into", _line.PathOf("places")));
        Assert.Contains("dataset_location.tgz: differs from the published file: its SHA-256 is ", _line.Error);
        Assert.Empty(Directory.GetFiles(_line.PathOf("places")));
    }

    /// <summary>Two hundred people in the format of Purchase100: a label from 1, then what they bought.</summary>
    private static byte[] Pack()
    {
        static int Bought(int person, int product) => product % 100 == person % 100 ? 1 : 0;
        var table = string.Concat(Enumerable.Range(0, 200).Select(person =>
            $"{person % 100 + 1},{string.Join(',', Enumerable.Range(0, 600).Select(product => Bought(person, product)))}\n"));
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        using (var tar = new TarWriter(zip))
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "dataset_purchase")
            {
                DataStream = new MemoryStream(Encoding.ASCII.GetBytes(table)),
            });
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
        if (call.Request.Url!.AbsolutePath != "/sets/dataset_purchase.tgz")
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
            response.AddHeader("Content-Range", $"bytes {from}-{Archive.Length - 1}/{Archive.Length}");
        }
        response.ContentLength64 = Archive.Length - from;
        response.OutputStream.Write(Archive.AsSpan(from));
    }
}
