namespace FedActors;

/// <summary>An actor threw an exception in a run.</summary>
public sealed record RunIncident(string Run, Incident Incident);
