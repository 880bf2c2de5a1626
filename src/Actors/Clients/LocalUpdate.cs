namespace FedActors.Actors.Clients;

/// <summary>What a <see cref="TrainJob"/> did, besides filling its row.</summary>
/// <param name="Length">How many numbers the client sends.</param>
/// <param name="Loss">Its mean training loss.</param>
public sealed record LocalUpdate(int Length, double Loss);
