namespace FedActors.Engine.Loop;

/// <summary>A timer's message.</summary>
internal sealed class ScheduledMessage(ActorCell target, object message) : ScheduledEvent(target)
{
    protected override void Deliver() => Target.TellFrom(Target, message);
}
