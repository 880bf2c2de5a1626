using Akka.Actor;

namespace FedActors.Runtime.Tests.Incidents;

internal static class IncidentSummary
{
    /// <summary>Of an incident what a test compares: who failed, at what, and what became of it.</summary>
    public static (string Path, string Message, Directive Decision) Summary(this Incident incident) =>
        (incident.Path, incident.Message, incident.Decision);
}
