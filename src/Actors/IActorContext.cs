using FedActors.Actors.Jobs;
using FedActors.Actors.Timing;

namespace FedActors.Actors;

/// <summary>What an actor can do besides computing its next state. To be used only while it handles a message.</summary>
public interface IActorContext
{
    /// <summary>The actor itself.</summary>
    ActorRef Self { get; }

    /// <summary>Who sent the message at hand: the actor itself for timers and jobs, the root for messages from outside.</summary>
    ActorRef Sender { get; }

    /// <summary>Who spawned it, and decides when it fails.</summary>
    ActorRef Parent { get; }

    /// <summary>The time on the clock of the run, virtual or real: an actor cannot tell.</summary>
    Instant Now { get; }

    /// <summary>The children that have not stopped, in the order of their birth.</summary>
    IEnumerable<ActorRef> Children { get; }

    /// <summary>Starts a supervised child; <paramref name="create"/> makes it, and makes it anew at a restart.</summary>
    ActorRef Spawn(string name, Func<Actor> create);

    /// <summary>
    /// Starts one child of a numbered family, <c>name-number</c>. A million of them share one <paramref name="create"/>,
    /// and their names exist only while somebody reads them.
    /// </summary>
    ActorRef Spawn(string name, int number, Func<int, Actor> create);

    /// <summary>Sends <paramref name="message"/> to this actor when <paramref name="after"/> has passed.</summary>
    ITimerHandle Schedule(TimeSpan after, object message);

    /// <summary>
    /// Starts a job and sends <c>toMessage(outcome)</c> to this actor when <paramref name="simulated"/> has passed on the
    /// run's clock. The sooner that is, the sooner a worker takes it up.
    /// </summary>
    IJobHandle Start(IJob job, TimeSpan simulated, Func<JobOutcome, object> toMessage);

    /// <summary>Asks for a <see cref="Supervision.Terminated"/> message when <paramref name="other"/> has stopped.</summary>
    void Watch(ActorRef other);

    /// <summary>Stops an actor and all below it. What it was sent and did not yet receive becomes dead letters.</summary>
    void Stop(ActorRef other);
}
