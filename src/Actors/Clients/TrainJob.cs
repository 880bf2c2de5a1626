using FedActors.Actors.Hostility;
using FedActors.Actors.Jobs;
using FedActors.Actors.Rounds;
using FedActors.Attacks;

namespace FedActors.Actors.Clients;

/// <summary>One client's local training in one round, or what a hostile group makes of it. Its value is the message that goes with the update.</summary>
public sealed class TrainJob(FederationPlan plan, TrainRequest request, int client, AttackGroup? attack) : IJob
{
    // Not the request itself, so that it is gone when the client has read it.
    private readonly Round _round = request.Round;
    private readonly int _row = request.Row;

    /// <inheritdoc/>
    public bool IsTrivial => plan.Model.IsTrivial;

    /// <inheritdoc/>
    public object Run(IWorkshop workshop, CancellationToken cancelled) => attack is null
        ? Honest(workshop, cancelled)
        : new HostileTraining(plan, _round, _row, client, attack).Run(workshop, cancelled);

    private UpdateReady Honest(IWorkshop workshop, CancellationToken cancelled)
    {
        var update = _round.Updates.Row(_row);
        var trained = plan.Train(workshop, _round, client, plan.Data.Client(client), update, cancelled);
        return new UpdateReady(_round.Number, client, _row, update.Length, trained.Loss);
    }
}
