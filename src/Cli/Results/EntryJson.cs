using System.Text;
using System.Text.Json;
using FedActors.Attacks;
using FedActors.Engine.Configuration;
using FedActors.Training.Data.Catalogue;

namespace FedActors.Cli.Results;

/// <summary>A catalogue as one JSON object, for programs.</summary>
internal static class EntryJson
{
    public static void Write(TextWriter writer, params ReadOnlySpan<(string Name, IReadOnlyList<Entry> Entries)> lists)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            foreach (var (name, entries) in lists)
            {
                json.WriteStartArray(name);
                foreach (var entry in entries) Write(json, entry);
                json.WriteEndArray();
            }
            json.WriteEndObject();
        }
        writer.WriteLine(Encoding.UTF8.GetString(text.ToArray()));
    }

    private static void Write(Utf8JsonWriter json, Entry entry)
    {
        json.WriteStartObject();
        json.WriteString("name", entry.Name);
        json.WriteString("meaning", entry.Meaning);
        json.WriteString("citation", entry.Citation.Length == 0 ? null : entry.Citation);
        if (AttackKinds.Find(entry.Name) is { } attack) json.WriteString("needs", attack.Needs.InWords());
        json.WriteStartArray("parameters");
        foreach (var (name, value, meaning) in entry.Parameters)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("default", value == "–" ? null : value);
            json.WriteString("meaning", meaning);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
