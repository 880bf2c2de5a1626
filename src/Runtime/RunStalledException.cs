using FedActors.Runtime.Time;

namespace FedActors;

/// <summary>
/// Nothing is left that could happen, yet the run is not done: an actor waits for a message that nobody will send.
/// </summary>
public sealed class RunStalledException(Instant at) : Exception($"the run stalled at {at}: no message and no timer is left");
