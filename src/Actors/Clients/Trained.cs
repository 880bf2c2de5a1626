namespace FedActors.Actors.Clients;

/// <summary>The result of local training, apart from the update itself.</summary>
/// <param name="Length">How many numbers the client sends.</param>
/// <param name="Loss">Its mean training loss; NaN if it did not train.</param>
/// <param name="Optimiser">What its optimiser keeps for the next round; null if it starts afresh.</param>
internal sealed record Trained(int Length, double Loss, OptimiserState? Optimiser = null);
