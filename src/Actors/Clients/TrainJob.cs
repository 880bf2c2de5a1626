using FedActors.Actors.Hostility;
using FedActors.Actors.Jobs;
using FedActors.Attacks;

namespace FedActors.Actors.Clients;

/// <summary>One client's local training in one round, or what a hostile group makes of it. Its value is the message that goes with the update.</summary>
public sealed class TrainJob(FederationPlan plan, TrainRequest request, int client, AttackGroup? attack) : IJob
{
    /// <inheritdoc/>
    public bool IsTrivial => plan.Model.IsTrivial;

    /// <inheritdoc/>
    public object Run(IWorkshop workshop, CancellationToken cancelled) => attack is null
        ? Honest(workshop, cancelled)
        : new HostileTraining(plan, request, client, attack).Run(workshop, cancelled);

    private UpdateReady Honest(IWorkshop workshop, CancellationToken cancelled)
    {
        var update = request.Round.Updates.Row(request.Row);
        var trained = plan.Train(workshop, request.Round, client, plan.Data.Client(client), update, cancelled);
        return new UpdateReady(request.Round.Number, client, request.Row, update.Length, trained.Loss);
    }
}
