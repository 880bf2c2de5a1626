using FedActors.Runtime.Incidents;

namespace FedActors.Engine;

/// <summary>An actor that threw, in the run of one rule.</summary>
public sealed record RunIncident(string Run, Incident Incident);
