using FedActors.Actors.Clients;
using FedActors.Actors.Jobs;
using FedActors.Attacks;

namespace FedActors.Actors.Hostility;

/// <summary>How a hostile client makes the update that it sends: from poisoned data, then corrupted.</summary>
internal sealed class HostileTraining(FederationPlan plan, TrainRequest request, int client, AttackGroup group)
{
    public UpdateReady Run(IWorkshop workshop, CancellationToken cancelled)
    {
        var update = request.Round.Updates.Row(request.Row);
        var honest = HonestUpdate(workshop, update.Length, cancelled);
        var samples = group.Poison(plan.Data.Client(client), plan.Data.Classes, plan.Adversaries.Key.With("poison").With(client));
        var trained = plan.Train(workshop, request.Round, client, samples, update, cancelled);
        group.Corrupt(update, plan.Model.Layers, Known(honest));
        return new UpdateReady(request.Round.Number, client, request.Row, group.LengthSent(update.Length), trained.Loss);
    }

    /// <summary>What the client would have sent, where an attack starts from that; empty where none does.</summary>
    private float[] HonestUpdate(IWorkshop workshop, int length, CancellationToken cancelled)
    {
        if (!group.NeedsHonestUpdate) return [];
        var honest = new float[length];
        plan.Train(workshop, request.Round, client, plan.Data.Client(client), honest, cancelled);
        return honest;
    }

    private OwnKnowledge Known(ReadOnlySpan<float> honest) => new()
    {
        Key = plan.Adversaries.Key.With("corrupt").With(request.Round.Number).With(client),
        Participants = plan.Participation.Participants,
        Hostile = plan.Adversaries.Expected(plan.Participation.Participants),
        Honest = honest,
        LastStep = request.Round.Model.Step.Span,
    };
}
