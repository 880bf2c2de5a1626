using System.Text;

namespace FedActors.Hostile.Tests.Web;

/// <summary>Servers that do not send what was asked for.</summary>
internal static class ServerCases
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(20);

    /// <summary>The file that they should send.</summary>
    public static readonly byte[] Content = [.. Enumerable.Range(0, 20_000).Select(at => (byte)(at * 7))];

    private static readonly byte[] Other = [.. Content.Reverse()];

    public static IEnumerable<WebCase> All =>
    [
        Of("an honest server", null, call => call.AnswerHonestlyAsync(Content)),
        Resumed("an honest server and the first half of the file", null, call => call.AnswerHonestlyAsync(Content)),
        Of("416, whatever is asked", "do not fit what was asked", call => call.AnswerAsync("416 No\r\nContent-Length: 0", [])),
        Resumed("416 with another length, whatever is asked", "do not fit what was asked",
            call => call.AnswerAsync("416 No\r\nContent-Range: bytes */5\r\nContent-Length: 0", [])),
        Resumed("416 with the length of what is here, which is half",
            "differs from the published file: it has 10000 bytes, but should have 20000",
            call => call.AnswerAsync("416 No\r\nContent-Range: bytes */10000\r\nContent-Length: 0", [])),
        Resumed("416 at first, then the file", null, call => call.From is null
            ? call.AnswerHonestlyAsync(Content)
            : call.AnswerAsync("416 No\r\nContent-Length: 0", [])),
        Resumed("another part than was asked", null, call => call.From is null
            ? call.AnswerHonestlyAsync(Content)
            : call.AnswerAsync("206 Partial Content\r\nContent-Range: bytes 0-9999/20000\r\nContent-Length: 10000",
                Content[..10_000])),
        Resumed("a part, but not which", null, call => call.From is null
            ? call.AnswerHonestlyAsync(Content)
            : call.AnswerAsync("206 Partial Content\r\nContent-Length: 10000", Content[10_000..])),
        Of("a part, though all was asked", "do not fit what was asked",
            call => call.AnswerAsync("206 Partial Content\r\nContent-Range: bytes 5-9/20000\r\nContent-Length: 5",
                Content[5..10])),
        Resumed("all, though a part was asked", null, call => call.AnswerAsync("200 OK\r\nContent-Length: 20000", Content)),
        Resumed("the right part of another file", "differs from the published file: its SHA-256 is ",
            call => call.AnswerHonestlyAsync(Other)),
        Of("another file of the same length", "differs from the published file: its SHA-256 is ",
            call => call.AnswerAsync("200 OK\r\nContent-Length: 20000", Other)),
        Of("the page of a hotel's network", "it would be 38 bytes, but the published file has 20000",
            call => call.AnswerAsync("200 OK\r\nContent-Type: text/html\r\nContent-Length: 38",
                Encoding.ASCII.GetBytes("<html>Please pay for the room.</html>\n"))),
        Of("the file, compressed on the way", "it would be 20 bytes, but the published file has 20000",
            call => call.AnswerAsync("200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 20", new byte[20])),
        Of("more than it announced", null, async call =>
        {
            await call.AnswerAsync("200 OK\r\nContent-Length: 20000", Content);
            await call.RepeatAsync(Content);
        }),
        Of("less than it announced", "cannot be fetched: ", call => call.AnswerAsync("200 OK\r\nContent-Length: 20000",
            Content[..9_000])),
        Of("half of it, without announcing anything", "only 9000 of 20000 bytes arrived",
            call => call.AnswerAsync("200 OK\r\nConnection: close", Content[..9_000])),
        Of("a body without end", "more than 20000 bytes came", async call =>
        {
            await call.AnswerAsync("200 OK\r\nConnection: close", []);
            await call.RepeatAsync(Content);
        }),
        Of("a body without end, in chunks", "more than 20000 bytes came", async call =>
        {
            await call.AnswerAsync("200 OK\r\nTransfer-Encoding: chunked", []);
            await call.RepeatAsync([.. "1000\r\n"u8, .. Content[..0x1000], .. "\r\n"u8]);
        }),
        Of("a length of 8 · 10¹⁸", "it would be 8000000000000000000 bytes, but the published file has 20000",
            call => call.AnswerAsync("200 OK\r\nContent-Length: 8000000000000000000", Content)),
        Of("a length of 8 · 10¹⁸ for a file of which nobody knows the length",
            "it would be 8000000000000000000 bytes, more than 4000000000",
            call => call.AnswerAsync("200 OK\r\nContent-Length: 8000000000000000000", Content)) with { Wanted = null },
        Of("a negative length, and the file", null, call => call.AnswerAsync("200 OK\r\nContent-Length: -5\r\nConnection: close",
            Content)),
        Of("two lengths", "cannot be fetched: ", call => call.AnswerAsync("200 OK\r\nContent-Length: 5\r\nContent-Length: 20000",
            Content)),
        Of("a chunk of 2⁶⁴ − 1 bytes", "cannot be fetched: ",
            call => call.AnswerAsync("200 OK\r\nTransfer-Encoding: chunked", [.. "FFFFFFFFFFFFFFFF\r\n"u8, .. Content])),
        Of("chunks without sense", "cannot be fetched: ", call => call.AnswerAsync("200 OK\r\nTransfer-Encoding: chunked",
            Content)),
        Of("no body", "it would be 0 bytes, but the published file has 20000",
            call => call.AnswerAsync("200 OK\r\nContent-Length: 0", [])),
        Of("silence", "fewer than 1024 bytes came within 0.4 s", call => call.SilenceAsync()),
        Of("headers, then silence", "fewer than 1024 bytes came within 0.4 s", async call =>
        {
            await call.AnswerAsync("200 OK\r\nContent-Length: 20000", []);
            await call.SilenceAsync();
        }),
        Of("a byte now and then", "fewer than 1024 bytes came within 0.4 s", async call =>
        {
            await call.AnswerAsync("200 OK\r\nContent-Length: 20000", []);
            await call.RepeatAsync([1], Moment);
        }),
        Of("a header now and then", "fewer than 1024 bytes came within 0.4 s", async call =>
        {
            await call.SendAsync("HTTP/1.1 200 OK\r\n");
            await call.RepeatAsync(Encoding.ASCII.GetBytes("X-Wait: more\r\n"), Moment);
        }),
        Of("headers without end", "cannot be fetched: ", async call =>
        {
            await call.SendAsync("HTTP/1.1 200 OK\r\n");
            await call.RepeatAsync(Encoding.ASCII.GetBytes($"X-Wait: {new string('x', 1000)}\r\n"));
        }),
        Of("a header without end", "cannot be fetched: ", async call =>
        {
            await call.SendAsync("HTTP/1.1 200 OK\r\nX-Wait: ");
            await call.RepeatAsync(Encoding.ASCII.GetBytes(new string('x', 1000)));
        }),
        Of("'100 Continue' without end", "fewer than 1024 bytes came within 0.4 s",
            call => call.RepeatAsync(Encoding.ASCII.GetBytes("HTTP/1.1 100 Continue\r\n\r\n"), TimeSpan.FromMilliseconds(1))),
        Of("a connection that is closed at once", "cannot be fetched: ", _ => Task.CompletedTask),
        Of("a connection that breaks", "cannot be fetched: ", async call =>
        {
            await call.AnswerAsync("200 OK\r\nContent-Length: 20000", Content[..5_000]);
            await Task.Delay(Moment, call.Ended);
            call.Reset();
        }),
        Of("another protocol", "cannot be fetched: ", call => call.SendAsync("SSH-2.0-OpenSSH_9.9\r\n")),
        Of("random bytes", "cannot be fetched: ", call => call.SendAsync(Content)),
        Of("a redirection to a file of this machine", "it is no web address, or the server sends to one that is none",
            call => call.AnswerAsync("302 Found\r\nLocation: file:///etc/passwd\r\nContent-Length: 0", [])),
        Of("a redirection to itself", "the server answers 302 Found, and to look at ",
            call => call.AnswerAsync($"302 Found\r\nLocation: {call.Server}set.bin\r\nContent-Length: 0", [])),
        Of("redirections without end", "the server answers 301 Moved, and to look at ",
            call => call.AnswerAsync($"301 Moved\r\nLocation: {call.Server}{call.Number}/set.bin\r\nContent-Length: 0", [])),
        Of("a redirection to nonsense", "the server answers 302 Found",
            call => call.AnswerAsync("302 Found\r\nLocation: http://[::::]:99999/\r\nContent-Length: 0", [])),
        Of("404 with commands for the terminal", "the server answers 404 ",
            call => call.AnswerAsync("404 \u001b[2J\u001b]0;owned\u0007\r\nContent-Length: 0", [])),
        Of("500", "the server answers 500 Oh", call => call.AnswerAsync("500 Oh\r\nContent-Length: 0", [])),
        Of("204, no content", "the server answers 204 No Content", call => call.AnswerAsync("204 No Content", [])),
    ];

    private static WebCase Of(string given, string? answer, Func<Call, Task> serve) => new(given, answer,
        serve)
    { Wanted = Content };

    private static WebCase Resumed(string given, string? answer, Func<Call, Task> serve) => Of(given, answer, serve) with
    {
        Prepare = (folder, _) => File.WriteAllBytes(Path.Combine(folder, "set.bin.part"), Content[..10_000]),
    };
}
