namespace FedActors.Actors.Models;

/// <summary>What local training starts from.</summary>
/// <param name="Round">The round whose random numbers it uses.</param>
/// <param name="Model">The parameters.</param>
internal readonly record struct TrainingStart(int Round, ModelVersion Model);
