using FedActors.Actors.Clients;
using FedActors.Actors.Leases;
using FedActors.Actors.Models;
using FedActors.Runtime.Jobs;

namespace FedActors.Actors.Hostility;

/// <summary>How a hostile client makes its update: it trains on poisoned data, then corrupts the result.</summary>
internal sealed class PoisonedTrainJob(Workbench bench, TrainRequest request, AttackGroup group) : IJob
{
    private readonly FederationPlan _plan = bench.Plan;
    private readonly Lease _lease = request.Lease;
    private readonly TrainingStart _now = new(request.Lease.Round, bench.Models.Version(request.Model));
    // Older than the round only if an old update is replayed.
    private readonly TrainingStart _trained = bench.Models.Back(request.Lease.Round, group.ModelAge);

    /// <inheritdoc/>
    public bool IsTrivial => _plan.Model.IsTrivial;

    /// <inheritdoc/>
    public object Run(Workshop workshop, CancellationToken cancelled)
    {
        var update = bench.Updates.Row(_lease.Row);
        var honest = HonestUpdate(workshop, update.Length, cancelled);
        var loss = Train(workshop, update, cancelled);
        group.Corrupt(update, _plan.Trainer.Sent, Known(honest));
        return new Trained(group.LengthSent(update.Length), loss);
    }

    /// <summary>What the client would have sent if it were honest; empty if no attack needs it.</summary>
    private float[] HonestUpdate(Workshop workshop, int length, CancellationToken cancelled)
    {
        if (!group.NeedsHonestUpdate) return [];
        var honest = new float[length];
        // If one tensor alone is attacked, the others belong to this round, even if an old update is replayed in the attacked
        // one.
        var from = group.Tensor is null ? _trained : _now;
        _plan.Train(workshop, from, _lease.Client, _plan.Data.Client(_lease.Client), honest, cancelled);
        return honest;
    }

    /// <summary>
    /// Trains on the client's data as poisoned by the group. If the result would be overwritten anyway, nothing is trained and
    /// there is no loss.
    /// </summary>
    private double Train(Workshop workshop, Span<float> update, CancellationToken cancelled)
    {
        if (!group.Trains)
        {
            update.Clear();
            return double.NaN;
        }

        var key = _plan.Adversaries.Key.With("poison").With(_lease.Client);
        var samples = group.Poison(_plan.Data.Client(_lease.Client), _plan.Data.Classes, key, _plan.Data.Shape);
        return _plan.Train(workshop, _trained, _lease.Client, samples, update, cancelled).Loss;
    }

    private OwnKnowledge Known(ReadOnlySpan<float> honest) => new()
    {
        Key = _plan.Adversaries.Key.With("corrupt").With(_lease.Round).With(_lease.Client),
        Participants = _plan.Participation.Participants,
        Hostile = _plan.Adversaries.Expected(_plan.Participation.Participants),
        Honest = honest,
        LastStep = _now.Model.Step.Span,
    };
}
