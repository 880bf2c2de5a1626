using Akka.Actor;

namespace FedActors.Runtime.Virtual;

/// <summary>Something that happens again and again, until it is cancelled.</summary>
internal sealed class RepeatedEvent(VirtualScheduler scheduler, ScheduledEvent each, TimeSpan interval, ICancelable? cancelable)
    : ScheduledEvent
{
    public override void Fire()
    {
        if (cancelable is { IsCancellationRequested: true }) return;
        each.Fire();
        scheduler.Add(interval, this);
    }
}
