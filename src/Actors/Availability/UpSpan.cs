namespace FedActors.Actors.Availability;

/// <summary>A span of time in which a client is available: from its first moment until just before its last.</summary>
internal readonly record struct UpSpan(TimeSpan From, TimeSpan Until);
