using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FedActors.Engine.RunFolders;

/// <summary>A file of one JSON object per line, each handed to the operating system before the next is begun.</summary>
internal sealed class JsonLines(Stream stream) : IDisposable
{
    // For readability, only what JSON itself requires is escaped; the text is never embedded in a script.
    private readonly Utf8JsonWriter _json = new(
        Stream.Null, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private readonly ArrayBufferWriter<byte> _line = new();

    public void Append(Action<Utf8JsonWriter> write)
    {
        _line.ResetWrittenCount();
        _json.Reset(_line);
        write(_json);
        _json.Flush();
        _line.Write("\n"u8);
        WholeLine.Append(stream, _line.WrittenSpan);
    }

    public void Dispose()
    {
        _json.Dispose();
        stream.Dispose();
    }
}
