using FedActors.Actors.Supervision;

namespace FedActors.Actors;

/// <summary>
/// A small state machine that receives one message at a time. It never blocks and never computes for long: work is a
/// job that it starts through its <see cref="Context"/>. It knows its host only by that interface, so that the same
/// class runs on any host that keeps the contract.
/// </summary>
public abstract class Actor
{
    private IActorContext? _context;

    /// <summary>The world of this actor. Not there yet while the constructor runs.</summary>
    protected IActorContext Context => _context ?? throw new InvalidOperationException("an actor has no context before it is started");

    /// <summary>Handles one message. An exception that leaves this method goes to the parent's <see cref="Decide"/>.</summary>
    protected internal abstract void Receive(object message);

    /// <summary>Called before the first message, and again after a restart.</summary>
    protected internal virtual void Started()
    {
    }

    /// <summary>Called after the last message, and on the old instance before a restart.</summary>
    protected internal virtual void Stopped()
    {
    }

    /// <summary>What becomes of a child that threw <paramref name="error"/>.</summary>
    protected internal virtual Directive Decide(ActorRef child, Exception error) => Directive.Restart;

    /// <summary>Gives the actor its world; the host calls it once, before <see cref="Started"/>.</summary>
    internal void Attach(IActorContext context) => _context = context;

    /// <summary>Brings the actor into the processor's cache.</summary>
    internal void Touch() => Volatile.Read(ref _context);
}
