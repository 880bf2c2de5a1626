using System.Text.Json;
using FedActors.Cli.Results;
using FedActors.Settings;

namespace FedActors.Cli.Listing;

/// <summary>Kinds as one JSON object, for programs.</summary>
internal static class KindJson
{
    public static void Write(TextWriter writer, IReadOnlyList<KindList> lists, IReadOnlyList<Setting> shared) =>
        JsonText.WriteReadable(writer, json =>
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
        });

    private static void Write(Utf8JsonWriter json, Kind kind)
    {
        json.WriteStartObject();
        json.WriteString("name", kind.Name);
        json.WriteTexts("aliases", kind.Aliases);
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
            if (setting.Words.Count > 0) json.WriteTexts("words", setting.Words);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
