using FedActors.Actors.Timing;

namespace FedActors.Engine.Loop;

/// <summary>Something that will happen to one actor at a time to come.</summary>
internal abstract class ScheduledEvent(ActorCell target) : ITimerHandle
{
    /// <summary>The instance that asked for it; a successor after a restart does not get it.</summary>
    private readonly int _generation = target.Generation;

    public bool IsWithdrawn { get; private set; }

    public ActorCell Target { get; } = target;

    /// <summary>Takes the event back: when its time comes, nothing happens.</summary>
    public virtual void Cancel() => IsWithdrawn = true;

    /// <summary>Its time has come.</summary>
    public void Fire()
    {
        if (IsWithdrawn) return;
        if (Target.Generation == _generation) Deliver();
        else Cancel();
    }

    protected abstract void Deliver();
}
