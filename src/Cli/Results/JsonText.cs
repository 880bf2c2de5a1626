using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FedActors.Cli.Results;

/// <summary>Writes one JSON value and a line break, for programs.</summary>
internal static class JsonText
{
    /// <summary>In one line.</summary>
    public static void WriteLine(TextWriter writer, Action<Utf8JsonWriter> write) => Write(writer, default, write);

    /// <summary>In lines that people can read, too.</summary>
    public static void WriteReadable(TextWriter writer, Action<Utf8JsonWriter> write) => Write(
        writer,
        new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping },
        write);

    /// <summary>A list of texts.</summary>
    public static void WriteTexts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void Write(TextWriter writer, JsonWriterOptions options, Action<Utf8JsonWriter> write)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, options)) write(json);
        writer.WriteLine(Encoding.UTF8.GetString(text.ToArray()));
    }
}
