namespace FedActors;

/// <summary>A failure that no supervisor could handle. What an actor threw is the inner exception.</summary>
public sealed class RunFailedException(Exception error) : Exception($"the run failed: {error.Message}", error);
