using FedActors.Actors.Jobs;

namespace FedActors.Actors.Clients;

/// <summary>One client's local training in one round. An adversary, if there is one, poisons the data before and the update after.</summary>
public sealed class TrainJob(FederationPlan plan, TrainRequest request, int client, IAdversary? adversary) : IJob
{
    /// <inheritdoc/>
    public bool IsTrivial => plan.Model.IsTrivial;

    /// <inheritdoc/>
    public object Run(IWorkshop workshop, CancellationToken cancelled)
    {
        var round = request.Round;
        var samples = plan.Data.Client(client);
        if (adversary is not null) samples = adversary.Poison(client, round.Number, samples);
        var update = round.Updates.Row(request.Row);
        var result = workshop.Session(plan.Model, plan.Training)
            .Train(round.Model.Parameters, samples, plan.TrainingKey(round.Number, client), update, cancelled);
        var length = adversary?.Corrupt(client, round.Number, update) ?? update.Length;
        return new LocalUpdate(length, result.Loss);
    }
}
