namespace FedActors.Actors.Jobs;

/// <summary>How a job ended: with a value, or with what it threw.</summary>
/// <param name="Value">What it returned; null if it threw.</param>
/// <param name="Error">What it threw; null if it returned.</param>
public readonly record struct JobOutcome(object? Value, Exception? Error);
