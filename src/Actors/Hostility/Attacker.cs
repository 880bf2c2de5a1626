using FedActors.Actors.Clients;
using FedActors.Runtime.Jobs;

namespace FedActors.Actors.Hostility;

/// <summary>
/// A client of a hostile (Byzantine) group, whose work is poisoned in the rounds of the attack. It looks like any other.
/// </summary>
internal sealed class Attacker(Workbench bench, int number) : Client(bench, number)
{
    /// <inheritdoc/>
    protected override IJob Work(TrainRequest request) =>
        Bench.Plan.Adversaries.At(request.Lease.Round, Number) is { } group
            ? new PoisonedTrainJob(Bench, request, group)
            : base.Work(request);
}
