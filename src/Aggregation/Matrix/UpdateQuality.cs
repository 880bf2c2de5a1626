namespace FedActors;

/// <summary>How good a model is.</summary>
/// <param name="Loss">Its mean loss.</param>
/// <param name="Accuracy">The share of samples that it gets right.</param>
public readonly record struct UpdateQuality(double Loss, double Accuracy);
