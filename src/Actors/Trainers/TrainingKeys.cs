using FedActors.Numerics.Randomness;

namespace FedActors.Actors.Trainers;

/// <summary>The randomness of one client's training in one round.</summary>
/// <param name="Own">Its own.</param>
/// <param name="Round">What it has in common with all others of the round, the server among them.</param>
internal readonly record struct TrainingKeys(RandomKey Own, RandomKey Round);
