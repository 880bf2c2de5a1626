using FedActors.Actors.Timing;

namespace FedActors.Actors.Supervision;

/// <summary>An actor that threw, and what its parent decided. It stands in the run folder.</summary>
/// <param name="At">When, on the clock of the run.</param>
/// <param name="Path">Which actor.</param>
/// <param name="Message">The kind of message it was handling.</param>
/// <param name="Error">What it threw.</param>
/// <param name="Decision">What became of it.</param>
public sealed record Incident(Instant At, string Path, string Message, Exception Error, Directive Decision);
