using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FedActors.Settings;

namespace FedActors.Cli.Listing;

/// <summary>Kinds as one JSON object, for programs.</summary>
internal static class KindJson
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(TextWriter writer, IReadOnlyList<KindList> lists, IReadOnlyList<Setting> shared)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, Readable))
        {
            json.WriteStartObject();
            foreach (var list in lists)
            {
                json.WriteStartArray(list.Name);
                foreach (var kind in list.Kinds) Write(json, kind);
                json.WriteEndArray();
            }
            if (shared.Count > 0) Write(json, "shared", shared);
            json.WriteEndObject();
        }
        writer.WriteLine(Encoding.UTF8.GetString(text.ToArray()));
    }

    private static void Write(Utf8JsonWriter json, Kind kind)
    {
        json.WriteStartObject();
        json.WriteString("name", kind.Name);
        WriteTexts(json, "aliases", kind.Aliases);
        json.WriteString("group", kind.Group);
        json.WriteString("summary", kind.Summary);
        json.WriteString("needs", kind.Needs.Length == 0 ? null : kind.Needs);
        json.WriteString("citation", kind.Citation.Length == 0 ? null : kind.Citation);
        Write(json, "settings", kind.OwnSettings);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<Setting> settings)
    {
        json.WriteStartArray(name);
        foreach (var setting in settings)
        {
            json.WriteStartObject();
            json.WriteString("key", setting.Key);
            json.WriteString("kind", setting.ValueInWords);
            json.WriteBoolean("required", setting.IsRequired);
            json.WriteString("default", setting.Default.Length == 0 ? null : setting.Default);
            if (setting.Bounds is { } bounds) json.WriteString("allowed", bounds.ToString());
            json.WriteString("meaning", setting.Meaning);
            if (setting.Words.Count > 0) WriteTexts(json, "words", setting.Words);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
