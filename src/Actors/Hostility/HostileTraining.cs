using FedActors.Actors.Clients;
using FedActors.Actors.Jobs;
using FedActors.Actors.Rounds;
using FedActors.Attacks;

namespace FedActors.Actors.Hostility;

/// <summary>How a hostile client makes the update that it sends: from poisoned data, then corrupted.</summary>
internal sealed class HostileTraining(FederationPlan plan, Round round, int row, int client, AttackGroup group)
{
    // Older than the round only where an old update is sent again.
    private readonly Round _trained = round.Back(group.ModelAge);

    public UpdateReady Run(IWorkshop workshop, CancellationToken cancelled)
    {
        var update = round.Updates.Row(row);
        var honest = HonestUpdate(workshop, update.Length, cancelled);
        var loss = Train(workshop, update, cancelled);
        group.Corrupt(update, plan.Model.Tensors, Known(honest));
        return new UpdateReady(round.Number, client, row, group.LengthSent(update.Length), loss);
    }

    /// <summary>What the client would have sent, where an attack starts from that; empty where none does.</summary>
    private float[] HonestUpdate(IWorkshop workshop, int length, CancellationToken cancelled)
    {
        if (!group.NeedsHonestUpdate) return [];
        var honest = new float[length];
        // Tensors that are not attacked are of this round, whatever is sent again in the one that is.
        var from = group.Tensor is null ? _trained : round;
        plan.Train(workshop, from, client, plan.Data.Client(client), honest, cancelled);
        return honest;
    }

    /// <summary>Trains on what the group makes of the client's data. What would be overwritten anyway is not trained, and has no loss.</summary>
    private double Train(IWorkshop workshop, Span<float> update, CancellationToken cancelled)
    {
        if (!group.Trains)
        {
            update.Clear();
            return double.NaN;
        }
        var key = plan.Adversaries.Key.With("poison").With(client);
        var samples = group.Poison(plan.Data.Client(client), plan.Data.Classes, key, plan.Data.Shape);
        return plan.Train(workshop, _trained, client, samples, update, cancelled).Loss;
    }

    private OwnKnowledge Known(ReadOnlySpan<float> honest) => new()
    {
        Key = plan.Adversaries.Key.With("corrupt").With(round.Number).With(client),
        Participants = plan.Participation.Participants,
        Hostile = plan.Adversaries.Expected(plan.Participation.Participants),
        Honest = honest,
        LastStep = round.Model.Step.Span,
    };
}
