using Akka.Actor;
using FedActors.Runtime.Time;

namespace FedActors;

/// <summary>An actor that threw, and what became of it. It is recorded in the run folder.</summary>
/// <param name="At">When, on the clock of the run.</param>
/// <param name="Path">Which actor.</param>
/// <param name="Message">The kind of message it was handling, or the step of its life: <c>PreStart</c>, <c>PostStop</c>.</param>
/// <param name="Error">What it threw.</param>
/// <param name="Decision">What its supervisor decided.</param>
public sealed record Incident(Instant At, string Path, string Message, Exception Error, Directive Decision);
