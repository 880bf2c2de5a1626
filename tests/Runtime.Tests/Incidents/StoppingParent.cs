using Akka.Actor;
using FedActors.Runtime.Incidents;

namespace FedActors.Runtime.Tests.Incidents;

/// <summary>Stops its child as soon as that throws, and itself then.</summary>
internal sealed class StoppingParent(Trial trial) : UntypedActor
{
    protected override void PreStart() => Context
        .Watch(Context.ActorOf(Script.Of(() => new Script((_, _) => throw new InvalidOperationException("as told"))), "child"))
        .Tell("go");

    protected override SupervisorStrategy SupervisorStrategy() => new ReportingStrategy(
        Context, static (_, _) => Directive.Stop, child => trial.Note($"about to stop {child.Path.Name}"));

    protected override void OnReceive(object message)
    {
        if (message is not Terminated ended) return;
        trial.Note($"{ended.ActorRef.Path.Name} stopped");
        Context.Stop(Self);
    }
}
