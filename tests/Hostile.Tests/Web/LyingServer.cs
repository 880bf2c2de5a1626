using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FedActors.Hostile.Tests.Web;

/// <summary>
/// A web server that need not keep to HTTP: it reads a request and leaves the rest to its behaviour, which writes bytes.
/// </summary>
internal sealed class LyingServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Func<Call, Task> _behaviour;
    private readonly Task _serving;
    private int _calls;

    public LyingServer(Func<Call, Task> behaviour)
    {
        _behaviour = behaviour;
        _listener.Start();
        _serving = ServeAsync();
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/";

    /// <summary>How many requests came.</summary>
    public int Calls => Volatile.Read(ref _calls);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _serving;
        _end.Dispose();
    }

    private async Task ServeAsync()
    {
        var open = new List<Task>();
        while (!_end.IsCancellationRequested)
        {
            try
            {
                var client = await _listener.AcceptTcpClientAsync(_end.Token);
                open.Add(AnswerAsync(client));
            }
            catch (Exception closed) when (closed is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                break;
            }
        }
        await Task.WhenAll(open);
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using var _ = client;
        try
        {
            var request = await ReadAsync(client.GetStream());
            await _behaviour(new Call(client, request, Interlocked.Increment(ref _calls), Address, _end.Token));
        }
        catch (Exception gone) when (
            gone is IOException or OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The other side has had enough.
        }
    }

    private async Task<string> ReadAsync(NetworkStream stream)
    {
        var (text, buffer) = (new StringBuilder(), new byte[4096]);
        int read;
        while (!text.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal)
            && (read = await stream.ReadAsync(buffer, _end.Token)) > 0)
            text.Append(Encoding.Latin1.GetString(buffer, 0, read));
        return text.ToString();
    }
}
