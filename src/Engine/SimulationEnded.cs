namespace FedActors;

/// <summary>The last message to the subscribers of a simulation.</summary>
/// <param name="Experiment">The name of the experiment.</param>
/// <param name="Error">Why it ended before its last round, in one sentence; null if it did not.</param>
public sealed record SimulationEnded(string Experiment, string? Error);
