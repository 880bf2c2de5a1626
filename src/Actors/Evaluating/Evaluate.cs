using FedActors.Actors.Rounds;

namespace FedActors.Actors.Evaluating;

/// <summary>Asks how a model does on the test set.</summary>
public sealed record Evaluate(ModelVersion Model);
