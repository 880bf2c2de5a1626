using System.Runtime.ExceptionServices;
using Akka.Actor;
using FedActors.Runtime;
using FedActors.Runtime.Jobs;

namespace FedActors.Actors.Hostility;

/// <summary>
/// A colluding (Byzantine) group: the omniscient adversary of the literature. Once all updates of the round are in, it may
/// overwrite those of its own clients before the server aggregates.
/// </summary>
internal sealed class Adversary(Workbench bench, int group) : UntypedActor
{
    private readonly IJobs _jobs = RunServices.Of(Context.System).Jobs;
    private IJobHandle? _job;
    private IActorRef _asker = ActorRefs.Nobody;
    private int _round;

    /// <inheritdoc/>
    protected override void OnReceive(object message)
    {
        switch (message)
        {
            case Collude request:
                (_asker, _round) = (Sender, request.Round);
                _job = _jobs.Start(new CollusionJob(bench, group, request), Self, TimeSpan.Zero);
                break;
            case JobDone done when done.Id == _job?.Id:
                _job = null;
                if (done.Error is { } error) ExceptionDispatchInfo.Throw(error);
                _asker.Tell(new Colluded(bench.Plan.Id, _round, group));
                break;
        }
    }

    /// <inheritdoc/>
    protected override void PostStop() => _job?.CancelAndWait();
}
