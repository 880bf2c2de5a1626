using FedActors.Training.Local;

namespace FedActors.Actors.Evaluating;

/// <summary>How a model does on the test set.</summary>
public sealed record Evaluated(int Model, Evaluation Evaluation);
