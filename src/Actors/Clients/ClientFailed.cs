namespace FedActors.Actors.Clients;

/// <summary>A client could not train.</summary>
public sealed record ClientFailed(int Round, int Client, int Row, Exception Error);
