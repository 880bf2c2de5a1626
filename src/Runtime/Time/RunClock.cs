using Akka.Actor;

namespace FedActors.Runtime.Time;

/// <summary>The clock of a run, as its actors see it.</summary>
internal static class RunClock
{
    /// <summary>The time since the run began: virtual, or real times the speed of the run. An actor cannot tell.</summary>
    public static Instant Now(this IActorContext context) => new(context.System.Scheduler.MonotonicClock.Ticks);
}
