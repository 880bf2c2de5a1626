using FedActors.Aggregation.Matrix;

namespace FedActors.Actors.Rounds;

/// <summary>One round as its participants know it.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="Model">What they start from.</param>
/// <param name="Updates">Where they leave their updates, one row for each.</param>
public sealed record Round(int Number, ModelVersion Model, UpdateMatrix Updates);
