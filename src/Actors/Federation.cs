using FedActors.Actors.Aggregating;
using FedActors.Actors.Evaluating;
using FedActors.Actors.Rounds;
using FedActors.Actors.Supervision;

namespace FedActors.Actors;

/// <summary>The top of one run: spawns its three officers and stops when the last round is over. Without one of them a run makes no sense, so their failure is the run's.</summary>
public sealed class Federation(FederationPlan plan) : Actor
{
    /// <inheritdoc/>
    protected internal override void Started()
    {
        var aggregator = Context.Spawn("aggregator", () => new Aggregator(plan));
        var evaluator = Context.Spawn("evaluator", () => new Evaluator(plan));
        Context.Spawn("coordinator", () => new RoundCoordinator(plan, aggregator, evaluator));
    }

    /// <inheritdoc/>
    protected internal override void Receive(object message)
    {
        if (message is RoundsDone) Context.Stop(Context.Self);
    }

    /// <inheritdoc/>
    protected internal override Directive Decide(ActorRef child, Exception error) => Directive.Escalate;
}
