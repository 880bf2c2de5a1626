namespace FedActors;

/// <summary>The result of one client's local training.</summary>
/// <param name="Samples">The number of samples processed, over all epochs.</param>
/// <param name="Loss">Mean loss over the last epoch.</param>
public readonly record struct TrainingResult(int Samples, double Loss);
