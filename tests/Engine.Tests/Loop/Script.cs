using FedActors.Actors;
using FedActors.Actors.Supervision;

namespace FedActors.Engine.Tests.Loop;

/// <summary>An actor whose behaviour a test writes down in place.</summary>
internal sealed class Script(Action<IActorContext, object> receive) : Actor
{
    public Action<IActorContext>? OnStart { get; init; }

    public Action? OnStop { get; init; }

    public Func<ActorRef, Exception, Directive>? OnFailure { get; init; }

    protected override void Started() => OnStart?.Invoke(Context);

    protected override void Stopped() => OnStop?.Invoke();

    protected override void Receive(object message) => receive(Context, message);

    protected override Directive Decide(ActorRef child, Exception error) => OnFailure?.Invoke(child, error) ?? base.Decide(child, error);
}
