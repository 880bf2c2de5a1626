using System.Runtime.ExceptionServices;
using FedActors.Actors.Jobs;
using FedActors.Aggregation;

namespace FedActors.Actors.Aggregating;

/// <summary>Turns the updates of a round into the next model, by the rule of the run.</summary>
public sealed class Aggregator(FederationPlan plan) : Actor
{
    private readonly IAggregationRule _rule = plan.Rule();
    private ActorRef? _asker;

    /// <inheritdoc/>
    protected internal override void Receive(object message)
    {
        switch (message)
        {
            case Aggregate request:
                _asker = Context.Sender;
                Context.Start(new AggregateJob(plan, _rule, request), TimeSpan.Zero, static outcome => outcome);
                break;
            case JobOutcome { Error: { } error }:
                // A rule that throws is an error of the program: the run must not go on without it.
                ExceptionDispatchInfo.Throw(error);
                break;
            case JobOutcome outcome:
                _asker!.Tell(outcome.Value!);
                break;
        }
    }
}
