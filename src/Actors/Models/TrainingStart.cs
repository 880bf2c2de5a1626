namespace FedActors.Actors.Models;

/// <summary>What local training starts from.</summary>
/// <param name="Round">The round whose random numbers it uses.</param>
/// <param name="Model">The parameters.</param>
/// <param name="Attempt">
/// The how many-th time it is that the client trains in that round, with other random numbers each time.
/// </param>
internal readonly record struct TrainingStart(int Round, ModelVersion Model, int Attempt = 1);
