using System.Diagnostics.CodeAnalysis;
using FedActors.Actors.Aggregating;
using FedActors.Actors.Evaluating;
using FedActors.Actors.Rounds;
using FedActors.Actors.Supervision;
using FedActors.Aggregation.Matrix;

namespace FedActors.Actors;

/// <summary>The top of one run: spawns its three officers and stops when the last round is over. Without one of them a run makes no sense, so their failure is the run's.</summary>
[SuppressMessage("Design", "CA1001", Justification = "An actor's end is Stopped, and it disposes there.")]
public sealed class Federation(FederationPlan plan) : Actor
{
    // Its own, because it is the last to stop: by then no client writes to a row and no rule reads one.
    private readonly UpdateMatrix _updates = new(plan.Participation.Asked(plan.Data.Clients), plan.Model.Tensors);

    /// <inheritdoc/>
    protected internal override void Started()
    {
        var aggregator = Context.Spawn("aggregator", () => new Aggregator(plan));
        var evaluator = Context.Spawn("evaluator", () => new Evaluator(plan));
        Context.Spawn("coordinator", () => new RoundCoordinator(plan, _updates, aggregator, evaluator));
    }

    /// <inheritdoc/>
    protected internal override void Stopped() => _updates.Dispose();

    /// <inheritdoc/>
    protected internal override void Receive(object message)
    {
        if (message is RoundsDone) Context.Stop(Context.Self);
    }

    /// <inheritdoc/>
    protected internal override Directive Decide(ActorRef child, Exception error) => Directive.Escalate;
}
