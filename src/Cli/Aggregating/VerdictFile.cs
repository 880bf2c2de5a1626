using System.Text.Json;

namespace FedActors.Cli.Aggregating;

/// <summary>How every update was judged, in JSON. A score that is not finite is null.</summary>
internal static class VerdictFile
{
    public static void Write(string path, RuleOptions rule, UpdateSet updates, Verdict verdict) =>
        ResultFile.Create(path, stream => Write(stream, rule, updates, verdict));

    private static void Write(Stream stream, RuleOptions rule, UpdateSet updates, Verdict verdict)
    {
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteString("rule", rule.Description);
        json.WriteNumber("updates", updates.Count);
        json.WriteNumber("values", updates.Matrix.Columns);
        json.WriteStartArray("refused");
        foreach (var row in verdict.Refused) json.WriteNumberValue(row);
        json.WriteEndArray();
        WriteNumbers(json, "weights", verdict.Weights);
        json.WriteStartArray("views");
        foreach (var view in verdict.Views) WriteView(json, view);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteView(Utf8JsonWriter json, ViewVerdict view)
    {
        json.WriteStartObject();
        json.WriteString("name", view.Name);
        json.WriteNumber("columns", view.Columns);
        WriteNumbers(json, "scores", view.Scores);
        WriteNumbers(json, "weights", view.Weights);
        json.WriteEndObject();
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, IReadOnlyList<double> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
            if (double.IsFinite(number)) json.WriteNumberValue(number);
            else json.WriteNullValue();
        json.WriteEndArray();
    }
}
