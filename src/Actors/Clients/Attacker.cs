using FedActors.Actors.Jobs;

namespace FedActors.Actors.Clients;

/// <summary>A client of a hostile group: in the rounds of the attack its work is poisoned. To everybody else it looks like any other.</summary>
public sealed class Attacker(FederationPlan plan, int number) : Client(plan, number)
{
    /// <inheritdoc/>
    protected override IJob Work(TrainRequest request) =>
        new TrainJob(Plan, request, Number, Plan.Adversaries.At(request.Round.Number, Number));
}
