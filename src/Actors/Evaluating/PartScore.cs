namespace FedActors.Actors.Evaluating;

/// <summary>How well a model does on one part of the test set.</summary>
internal sealed record PartScore(int Part, Evaluation Evaluation);
