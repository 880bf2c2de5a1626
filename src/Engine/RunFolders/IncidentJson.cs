using System.Text.Json;

namespace FedActors.Engine.RunFolders;

/// <summary>
/// An incident as one JSON object, with the stack trace of the exception, which helps to find the bug in the actor.
/// </summary>
internal static class IncidentJson
{
    public static void Write(Utf8JsonWriter json, RunIncident happened)
    {
        var incident = happened.Incident;
        json.WriteStartObject();
        json.WriteString("rule", happened.Run);
        json.WriteNumber("virtual_s", RoundsCsv.Seconds(incident.At));
        json.WriteString("actor", incident.Path);
        json.WriteString("message", incident.Message);
        json.WriteString("decision", incident.Decision.ToString());
        json.WriteString("error", $"{incident.Error.GetType().Name}: {incident.Error.Message}");
        json.WriteString("stack", incident.Error.StackTrace);
        json.WriteEndObject();
    }
}
