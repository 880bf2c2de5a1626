using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace FedActors.Hostile.Tests.Web;

/// <summary>A request, and the connection to answer it on.</summary>
internal sealed record Call(TcpClient Client, string Request, int Number, string Server, CancellationToken Ended)
{
    /// <summary>The first byte that is asked for; null if all are.</summary>
    public int? From
    {
        get
        {
            const string Range = "Range: bytes=";
            var at = Request.IndexOf(Range, StringComparison.OrdinalIgnoreCase);
            if (at < 0) return null;
            var text = Request[(at + Range.Length)..];
            return int.Parse(text[..text.IndexOf('-', StringComparison.Ordinal)], CultureInfo.InvariantCulture);
        }
    }

    public Task SendAsync(string text) => SendAsync(Encoding.Latin1.GetBytes(text));

    public async Task SendAsync(byte[] bytes) => await Client.GetStream().WriteAsync(bytes, Ended);

    /// <summary>An answer with its headers, and the body.</summary>
    public async Task AnswerAsync(string head, byte[] body)
    {
        await SendAsync($"HTTP/1.1 {head}\r\n\r\n");
        await SendAsync(body);
    }

    /// <summary>The answer of an honest server, which can resume.</summary>
    public Task AnswerHonestlyAsync(byte[] content) => From is { } from
        ? AnswerAsync(
            $"206 Partial Content\r\nContent-Length: {content.Length - from}\r\n"
            + $"Content-Range: bytes {from}-{content.Length - 1}/{content.Length}", content[from..])
        : AnswerAsync($"200 OK\r\nContent-Length: {content.Length}", content);

    /// <summary>The same again and again, until the other side hangs up.</summary>
    public async Task RepeatAsync(byte[] bytes, TimeSpan pause = default)
    {
        while (true)
        {
            await SendAsync(bytes);
            if (pause > TimeSpan.Zero) await Task.Delay(pause, Ended);
        }
    }

    /// <summary>Ends the connection as a crash would.</summary>
    public void Reset()
    {
        Client.LingerState = new LingerOption(true, 0);
        Client.Close();
    }

    public Task SilenceAsync() => Task.Delay(Timeout.Infinite, Ended);
}
