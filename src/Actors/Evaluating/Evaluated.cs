using FedActors.Training.Local;

namespace FedActors.Actors.Evaluating;

/// <summary>How a model does.</summary>
/// <param name="Model">After how many rounds.</param>
/// <param name="Evaluation">On the test set.</param>
/// <param name="Triggered">On the triggered test samples of backdoors; null where there are none.</param>
public sealed record Evaluated(int Model, Evaluation Evaluation, Evaluation? Triggered = null);
