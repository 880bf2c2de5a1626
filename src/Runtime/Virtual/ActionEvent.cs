using Akka.Actor;

namespace FedActors.Runtime.Virtual;

/// <summary>What Akka itself wants done at a time to come.</summary>
internal sealed class ActionEvent(Action action, ICancelable? cancelable) : ScheduledEvent
{
    public override void Fire()
    {
        if (cancelable is not { IsCancellationRequested: true }) action();
    }
}
