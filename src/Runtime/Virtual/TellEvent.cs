using Akka.Actor;

namespace FedActors.Runtime.Virtual;

/// <summary>A message that somebody gets at a time to come, such as a timer's.</summary>
internal sealed class TellEvent(ICanTell receiver, object message, IActorRef sender, ICancelable? cancelable) : ScheduledEvent
{
    public override void Fire()
    {
        if (cancelable is not { IsCancellationRequested: true }) receiver.Tell(message, sender);
    }
}
