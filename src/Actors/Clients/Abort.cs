namespace FedActors.Actors.Clients;

/// <summary>Tells a client that nobody waits for its update any more.</summary>
public sealed record Abort(int Round);
