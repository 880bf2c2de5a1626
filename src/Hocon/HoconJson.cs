using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FedActors.Hocon;

/// <summary>Writes a resolved tree as JSON, which is also valid HOCON.</summary>
public static class HoconJson
{
    /// <summary>The object as JSON; numbers keep the digits with which they were written.</summary>
    public static string Write(HoconObject document, bool indented = true)
    {
        var buffer = new ArrayBufferWriter<byte>();
        // Readable in a terminal: only what JSON requires is escaped. The output is never embedded in a script.
        var options = new JsonWriterOptions
        {
            Indented = indented,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        using (var writer = new Utf8JsonWriter(buffer, options))
            Write(writer, document);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, HoconValue value)
    {
        switch (value)
        {
            case HoconObject fields:
                writer.WriteStartObject();
                foreach (var (key, field) in fields.Fields)
                {
                    writer.WritePropertyName(key);
                    Write(writer, field);
                }
                writer.WriteEndObject();
                break;
            case HoconArray list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            case HoconString text:
                writer.WriteStringValue(text.Value);
                break;
            default:
                writer.WriteRawValue(value.PlainText!);
                break;
        }
    }
}
