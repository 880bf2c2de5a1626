using Akka.Actor;
using Akka.Event;

namespace FedActors.Runtime.Incidents;

/// <summary>
/// Hears what Akka tells nobody but its event stream: what is thrown in <c>PostStop</c> and <c>PreRestart</c>, messages
/// that could not be sent, and dead letters. It is an address without an actor, so it hears at once, on the thread where
/// it happens.
/// </summary>
internal sealed class SystemEvents(ActorSystem system, IncidentLog incidents) : MinimalActorRef
{
    private long _deadLetters;

    public override ActorPath Path { get; } = new RootActorPath(new Address("akka", system.Name)) / "system-events";

    public override IActorRefProvider Provider => ((ExtendedActorSystem)system).Provider;

    public long DeadLetters => Interlocked.Read(ref _deadLetters);

    public void Subscribe()
    {
        system.EventStream.Subscribe(this, typeof(DeadLetter));
        system.EventStream.Subscribe(this, typeof(Error));
    }

    protected override void TellInternal(object message, IActorRef sender)
    {
        switch (message)
        {
            case DeadLetter:
                Interlocked.Increment(ref _deadLetters);
                break;
            // Akka asks this of an actor again whose last restart failed and that is gone already.
            case Error { Cause: PreRestartException { InnerException: PostRestartException } }:
                break;
            // Without a cause it tells of a decision that is reported already.
            case Error { Cause: { } cause } error when error.LogSource.Contains("/user/", StringComparison.Ordinal):
                Report(error, cause);
                break;
        }
    }

    private void Report(Error error, Exception cause)
    {
        var (message, decision) = cause switch
        {
            // Somebody leaves the supervision of its children to Akka.
            _ when error.LogClass.IsAssignableTo(typeof(SupervisorStrategy)) =>
                ("none", SupervisorStrategy.DefaultDecider.Decide(cause)),
            PreRestartException => ("PreRestart", Directive.Restart),
            // What cannot be serialised is lost; its sender goes on.
            _ when error.Message is string text && text.StartsWith("Swallowing", StringComparison.Ordinal) =>
                ("Tell", Directive.Resume),
            _ => ("PostStop", Directive.Stop),
        };
        incidents.Report(ActorPaths.Shown(error.LogSource), message, Causes.Unwrapped(cause), decision);
    }
}
