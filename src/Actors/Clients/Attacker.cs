using FedActors.Actors.Jobs;

namespace FedActors.Actors.Clients;

/// <summary>A client whose data or update is poisoned; to everybody else it looks like any other.</summary>
public sealed class Attacker(FederationPlan plan, int number, IAdversary adversary) : Client(plan, number)
{
    /// <inheritdoc/>
    protected override IJob Work(TrainRequest request) =>
        new TrainJob(Plan, request, Number, adversary.IsActive(request.Round.Number) ? adversary : null);
}
