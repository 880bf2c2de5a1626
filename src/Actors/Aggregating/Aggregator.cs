using System.Runtime.ExceptionServices;
using Akka.Actor;
using FedActors.Runtime;
using FedActors.Runtime.Jobs;

namespace FedActors.Actors.Aggregating;

/// <summary>
/// Turns the updates of a round into the next model with the run's rule, which may remember what it saw in earlier rounds.
/// </summary>
internal sealed class Aggregator(Workbench bench) : UntypedActor
{
    private readonly IJobs _jobs = RunServices.Of(Context.System).Jobs;
    private readonly IAggregationRule _rule = bench.Plan.Rule();
    private IActorRef _asker = ActorRefs.Nobody;
    private IJobHandle? _job;

    /// <inheritdoc/>
    protected override void OnReceive(object message)
    {
        switch (message)
        {
            case Aggregate request:
                _asker = Sender;
                _job = _jobs.Start(new AggregateJob(bench, _rule, request), Self, TimeSpan.Zero);
                break;
            case JobDone done when done.Id == _job?.Id:
                _job = null;
                // A rule that throws is a bug in the program, so the run must not continue without it.
                if (done.Error is { } error) ExceptionDispatchInfo.Throw(error);
                _asker.Tell(done.Value!);
                break;
        }
    }

    /// <inheritdoc/>
    protected override void PostStop() => _job?.CancelAndWait();
}
