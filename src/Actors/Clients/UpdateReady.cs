namespace FedActors.Actors.Clients;

/// <summary>A client's update has arrived in its row.</summary>
/// <param name="Round">The round that it answers.</param>
/// <param name="Client">Who sends it.</param>
/// <param name="Row">Where it lies.</param>
/// <param name="Length">How many numbers the client sent; only a hostile one sends too few or too many.</param>
/// <param name="Loss">The client's mean training loss.</param>
public sealed record UpdateReady(int Round, int Client, int Row, int Length, double Loss);
