namespace FedActors.Actors.Clients;

/// <summary>What comes of local training besides the update itself.</summary>
/// <param name="Length">How many numbers the client sends.</param>
/// <param name="Loss">Its mean training loss; not a number where it did not train.</param>
public sealed record Trained(int Length, double Loss);
