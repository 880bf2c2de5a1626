using Akka.Actor;

namespace FedActors.Runtime.Jobs;

/// <summary>Tells the actor that started a job how it ended. It never leaves the process.</summary>
/// <param name="Id">Which job.</param>
/// <param name="Value">What it returned; null if it threw or was cancelled.</param>
/// <param name="Error">What it threw; null if it returned.</param>
/// <param name="IsCancelled">Whether it was taken back; what it wrote is worth nothing then.</param>
internal sealed record JobDone(long Id, object? Value, Exception? Error, bool IsCancelled) : INoSerializationVerificationNeeded;
