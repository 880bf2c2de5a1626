namespace FedActors.Engine;

/// <summary>The last message to those who watch a simulation.</summary>
/// <param name="Experiment">Its name.</param>
/// <param name="Error">Why it ended before its last round: in one sentence; null where it did not.</param>
public sealed record SimulationEnded(string Experiment, string? Error);
