using System.Text.Json;
using FedActors.Hocon;

namespace FedActors.Cli.Results;

/// <summary>The result of a check as one JSON object, for programs.</summary>
internal static class CheckJson
{
    /// <summary>An experiment that can run.</summary>
    public static void Write(TextWriter writer, CheckOutcome outcome) => Write(writer, json =>
    {
        Write(json, "mistakes", []);
        Write(json, "warnings", outcome.Warnings);
        Write(json, outcome.Estimate);
    });

    /// <summary>A sweep that can run.</summary>
    public static void Write(TextWriter writer, PlanOutcome outcome) => Write(writer, json =>
    {
        Write(json, "mistakes", []);
        Write(json, "warnings", outcome.Warnings);
        PlanText.Write(json, "estimate", outcome.Plan, outcome.Folder);
    });

    /// <summary>An experiment or a sweep that cannot.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="message">What is wrong, as people are told.</param>
    /// <param name="mistakes">The same, one by one; empty if it is not in the file.</param>
    public static void Write(TextWriter writer, string message, IReadOnlyList<HoconException> mistakes) => Write(writer, json =>
    {
        Write(json, "mistakes", mistakes.Count > 0 ? mistakes : [new HoconException(new Origin("", 0, 0), null, message)]);
        Write(json, "warnings", []);
        json.WriteNull("estimate");
    });

    private static void Write(TextWriter writer, Action<Utf8JsonWriter> content) => JsonText.WriteReadable(writer, json =>
    {
        json.WriteStartObject();
        content(json);
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<HoconException> found)
    {
        json.WriteStartArray(name);
        foreach (var each in found)
        {
            json.WriteStartObject();
            json.WriteString("file", each.Origin.Source.Length == 0 ? null : each.Origin.Source);
            json.WriteNumber("line", each.Origin.Line);
            json.WriteNumber("column", each.Origin.Column);
            json.WriteString("key", each.Key);
            json.WriteString("message", each.Problem);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, CostEstimate estimate)
    {
        json.WriteStartObject("estimate");
        json.WriteNumber("seconds", estimate.Total.TotalSeconds);
        json.WriteNumber("starting_s", estimate.Starting.TotalSeconds);
        json.WriteNumber("preparing_s", estimate.Preparing.TotalSeconds);
        json.WriteNumber("training_s", estimate.Training.TotalSeconds);
        json.WriteNumber("attacks_s", estimate.Attacks.TotalSeconds);
        json.WriteNumber("rules_s", estimate.Rules.TotalSeconds);
        json.WriteNumber("evaluation_s", estimate.Evaluation.TotalSeconds);
        json.WriteNumber("waiting_s", estimate.Waiting.TotalSeconds);
        json.WriteNumber("memory_bytes", estimate.MemoryBytes);
        json.WriteNumber("threads", estimate.Threads);
        json.WriteTexts("untried_rules", estimate.Untried);
        json.WriteEndObject();
    }
}
