using System.Diagnostics.CodeAnalysis;
using Akka.Actor;
using FedActors.Actors.Aggregating;
using FedActors.Actors.Evaluating;
using FedActors.Actors.Hostility;
using FedActors.Actors.Rounds;
using FedActors.Runtime.Incidents;

namespace FedActors.Actors;

/// <summary>
/// The top actor of one run: it spawns the coordinator, the aggregator, the evaluator and the adversaries, and stops after the
/// last round. The run cannot do without any of them, so if one fails, the run fails.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "Actors dispose in PostStop.")]
internal sealed class Federation(FederationPlan plan) : UntypedActor
{
    // Owned by this actor because it is the last to stop: by then no client writes to a row and no rule reads one.
    private readonly Workbench _bench = new(plan);

    /// <inheritdoc/>
    protected override void PreStart()
    {
        var aggregator = Context.ActorOf(Props.Create<Aggregator>(_bench), "aggregator");
        var evaluator = Context.ActorOf(Props.Create<Evaluator>(_bench), "evaluator");
        IActorRef[] adversaries = [.. plan.Adversaries.Colluding.Select(group =>
            Context.ActorOf(Props.Create<Adversary>(_bench, group), $"adversary-{group}"))];
        var coordinator = plan.Participation.Mode is SemiAsyncOptions ? typeof(BufferCoordinator) : typeof(RoundCoordinator);
        Context.ActorOf(Props.Create(coordinator, _bench, aggregator, evaluator, adversaries), "coordinator");
    }

    /// <inheritdoc/>
    protected override void PostStop() => _bench.Dispose();

    /// <inheritdoc/>
    protected override void OnReceive(object message)
    {
        if (message is RoundsDone) Context.Stop(Self);
    }

    /// <inheritdoc/>
    protected override SupervisorStrategy SupervisorStrategy() =>
        new ReportingStrategy(Context, static (_, _) => Directive.Escalate);
}
