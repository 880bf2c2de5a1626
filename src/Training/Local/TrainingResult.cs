namespace FedActors.Training.Local;

/// <summary>What one client's local training did.</summary>
/// <param name="Samples">Samples seen, all epochs together.</param>
/// <param name="Loss">Mean loss over the last epoch.</param>
public readonly record struct TrainingResult(int Samples, double Loss);
