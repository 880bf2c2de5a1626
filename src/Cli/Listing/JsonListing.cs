using System.Text;
using System.Text.Json;
using FedActors.Aggregation.Catalogue;

namespace FedActors.Cli.Listing;

/// <summary>The catalogue as JSON, for programs.</summary>
internal static class JsonListing
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(TextWriter writer, IReadOnlyList<ListedEntry> rules, IReadOnlyList<ListedEntry> stages)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, Readable))
        {
            json.WriteStartObject();
            WriteEntries(json, "rules", rules);
            WriteEntries(json, "stages", stages);
            WriteParameters(json, "shared", [.. RuleCatalogue.Shared.Select(ListedParameter.Of)]);
            json.WriteEndObject();
        }
        writer.WriteLine(Encoding.UTF8.GetString(text.ToArray()));
    }

    private static void WriteEntries(Utf8JsonWriter json, string name, IReadOnlyList<ListedEntry> entries)
    {
        json.WriteStartArray(name);
        foreach (var entry in entries)
        {
            json.WriteStartObject();
            json.WriteString("name", entry.Name);
            json.WriteString("summary", entry.Summary);
            json.WriteString("needs", entry.Bounds);
            json.WriteString("citation", entry.Citation);
            WriteParameters(json, "parameters", entry.Parameters);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteParameters(Utf8JsonWriter json, string name, IReadOnlyList<ListedParameter> parameters)
    {
        json.WriteStartArray(name);
        foreach (var parameter in parameters)
        {
            json.WriteStartObject();
            json.WriteString("key", parameter.Key);
            json.WriteString("kind", parameter.Kind);
            json.WriteBoolean("required", parameter.IsRequired);
            json.WriteString("default", parameter.Default.Length == 0 ? null : parameter.Default);
            json.WriteString("meaning", parameter.Meaning);
            if (parameter.Choices.Count > 0)
            {
                json.WriteStartArray("choices");
                foreach (var choice in parameter.Choices) json.WriteStringValue(choice);
                json.WriteEndArray();
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
