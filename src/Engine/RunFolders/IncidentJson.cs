using System.Text.Json;
using FedActors.Engine.Reports;
using FedActors.Runtime.Time;

namespace FedActors.Engine.RunFolders;

/// <summary>
/// An incident as one JSON object, with the stack trace of the exception, which helps to find the bug in the actor.
/// </summary>
internal static class IncidentJson
{
    public static void Write(Utf8JsonWriter json, RunIncident happened)
    {
        var incident = ReportedIncident.Of(happened);
        json.WriteStartObject();
        json.WriteString("rule", incident.Run);
        json.WriteNumber("virtual_s", RoundsCsv.Seconds(incident.At));
        json.WriteString("actor", incident.Actor);
        json.WriteString("message", incident.Message);
        json.WriteString("decision", incident.Decision);
        json.WriteString("error", incident.Error);
        json.WriteString("stack", happened.Incident.Error.StackTrace);
        json.WriteEndObject();
    }

    /// <summary>What a line says.</summary>
    /// <exception cref="FormatException">It is not what <see cref="Write"/> writes.</exception>
    public static ReportedIncident Read(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var json = document.RootElement;
            return new ReportedIncident(
                Text("rule"),
                Instant.Start + TimeSpan.FromSeconds(json.GetProperty("virtual_s").GetDouble()),
                Text("actor"),
                Text("message"),
                Text("error"),
                Text("decision"));

            string Text(string name) => json.GetProperty(name).GetString() ?? "";
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException
            or OverflowException or ArgumentException)
        {
            throw new FormatException(error.Message, error);
        }
    }
}
