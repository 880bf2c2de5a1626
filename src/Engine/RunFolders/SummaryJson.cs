using System.Text.Json;
using FedActors.Engine.Verdicts;

namespace FedActors.Engine.RunFolders;

/// <summary>Writes and reads <c>summary.json</c>.</summary>
internal static class SummaryJson
{
    /// <summary>What the run is and, once it has ended, how it ended.</summary>
    public static void Write(Utf8JsonWriter json, RunSummary summary, Standings? standings)
    {
        json.WriteStartObject();
        json.WriteString("name", summary.Name);
        json.WriteString("description", summary.Description);
        WriteTexts(json, "figures", summary.Figures);
        WriteTexts(json, "descriptions", summary.Rules.Select(rule => (rule.Key, rule.Value)));
        if (summary.Facts is { } facts)
        {
            json.WriteNumber("rounds", facts.Rounds);
            json.WriteBoolean("attacked", facts.IsAttacked);
            json.WriteBoolean("starts_trained", facts.StartsTrained);
        }
        json.WriteNumber("measured_from", summary.Measures.From);
        if (summary.Measures.Until is { } until) json.WriteNumber("measured_until", until);
        json.WriteBoolean("repeatable", summary.IsRepeatable);
        json.WriteBoolean("ended", summary.HasEnded);
        json.WriteString("ended_early", summary.EndedEarly);
        json.WriteNumber("incidents", summary.IncidentCount);
        if (standings is null) StandingsJson.WriteTestSet(json, summary.Facts?.TestSet);
        else StandingsJson.Write(json, standings);
        json.WriteEndObject();
    }

    /// <exception cref="FormatException">It is not what <see cref="Write"/> writes.</exception>
    public static RunSummary Read(ReadOnlyMemory<byte> text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Read(document.RootElement);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException(error.Message, error);
        }
    }

    private static RunSummary Read(JsonElement json) => new()
    {
        Name = json.GetProperty("name").GetString() ?? "",
        Description = json.GetProperty("description").GetString() ?? "",
        Figures = [.. Texts(json, "figures")],
        Rules = Texts(json, "descriptions").DistinctBy(rule => rule.Name).ToDictionary(rule => rule.Name, rule => rule.Value),
        Facts = new RunFacts(
            ReadTestSet(json.GetProperty("test_set")),
            json.GetProperty("rounds").GetInt32(),
            json.GetProperty("attacked").GetBoolean(),
            json.GetProperty("starts_trained").GetBoolean()),
        Measures = new Measures
        {
            From = json.GetProperty("measured_from").GetInt32(),
            Until = json.TryGetProperty("measured_until", out var until) ? until.GetInt32() : null,
        },
        IsRepeatable = json.GetProperty("repeatable").GetBoolean(),
        HasEnded = json.GetProperty("ended").GetBoolean(),
        EndedEarly = json.GetProperty("ended_early").GetString(),
        IncidentCount = json.TryGetProperty("incidents", out var incidents) ? incidents.GetInt32() : 0,
    };

    private static TestSet? ReadTestSet(JsonElement json) => json.ValueKind is JsonValueKind.Null
        ? null
        : new TestSet(
            json.GetProperty("samples").GetInt32(),
            json.GetProperty("classes").GetInt32(),
            json.GetProperty("largest_share").GetDouble());

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<(string Name, string Value)> texts)
    {
        json.WriteStartObject(name);
        foreach (var (key, value) in texts) json.WriteString(key, value);
        json.WriteEndObject();
    }

    private static IEnumerable<(string Name, string Value)> Texts(JsonElement json, string name) =>
        json.GetProperty(name).EnumerateObject().Select(text => (text.Name, text.Value.GetString() ?? ""));
}
