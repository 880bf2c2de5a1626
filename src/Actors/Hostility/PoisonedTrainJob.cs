using FedActors.Actors.Clients;
using FedActors.Actors.Leases;
using FedActors.Actors.Models;
using FedActors.Numerics.Vectors;
using FedActors.Runtime.Jobs;

namespace FedActors.Actors.Hostility;

/// <summary>How a hostile client makes its update: it trains on poisoned data, then corrupts the result.</summary>
internal sealed class PoisonedTrainJob(Workbench bench, TrainRequest request, AttackGroup group) : IJob
{
    private readonly FederationPlan _plan = bench.Plan;
    private readonly Lease _lease = request.Lease;
    private readonly TrainingStart _now = new(request.Lease.Round, bench.Models.Version(request.Model), request.Lease.Attempt);
    // Older than the round only if an old update is replayed.
    private readonly TrainingStart _trained = group.ModelAge == 0
        ? new(request.Lease.Round, bench.Models.Version(request.Model), request.Lease.Attempt)
        : bench.Models.Back(request.Lease.Round, group.ModelAge);

    /// <inheritdoc/>
    public bool IsTrivial => _plan.Model.IsTrivial;

    private bool GoesOn => group.PoisonFrom == PoisonStart.Trained;

    /// <inheritdoc/>
    public object Run(Workshop workshop, CancellationToken cancelled)
    {
        var update = bench.Updates.Row(_lease.Row);
        var kept = group.Trains ? bench.Optimisers?.Copy(_lease.Client) : null;
        var honest = HonestUpdate(workshop, update.Length, kept, cancelled);
        var loss = Train(workshop, honest, kept, update, cancelled);
        group.Corrupt(update, _plan.Trainer.Sent, Known(honest));
        return new Trained(group.LengthSent(update.Length), loss, kept);
    }

    /// <summary>What the client would have sent if it were honest; empty if no attack needs it.</summary>
    private float[] HonestUpdate(Workshop workshop, int length, OptimiserState? kept, CancellationToken cancelled)
    {
        if (!group.NeedsHonestUpdate) return [];
        var honest = new float[length];
        // If one tensor alone is attacked, the others belong to this round, even if an old update is replayed in the attacked
        // one.
        var from = group.Tensor is null ? _trained : _now;
        // What is trained beside the poisoned update, and not before it, leaves the client's own optimiser alone.
        var state = GoesOn ? kept : bench.Optimisers?.Copy(_lease.Client);
        _plan.Train(workshop, from, _lease.Client, _plan.Data.Client(_lease.Client), state, honest, cancelled);
        return honest;
    }

    /// <summary>
    /// Trains on the client's data as poisoned by the group. If the result would be overwritten anyway, nothing is trained and
    /// there is no loss.
    /// </summary>
    private double Train(
        Workshop workshop, ReadOnlySpan<float> honest, OptimiserState? kept, Span<float> update, CancellationToken cancelled)
    {
        if (!group.Trains)
        {
            update.Clear();
            return double.NaN;
        }

        var client = new PoisonedClient(_lease.Client, _lease.Round, _plan.Data, _plan.Adversaries.Key.With("poison"))
        {
            Numbers = _plan.Numbers,
        };
        var from = GoesOn ? Moved(honest) : _trained.Model.Parameters;
        return _plan.Train(workshop, from, _trained, client.Number, group.Poison(client), kept, update, cancelled).Loss;
    }

    /// <summary>The model that the client has trained on its honest data.</summary>
    private float[] Moved(ReadOnlySpan<float> honest)
    {
        var (model, way) = (_now.Model.Parameters.ToArray(), honest.ToArray());
        if (_plan.Trainer.Normaliser is { } normaliser)
            normaliser.Scale(way, normaliser.Worth(_plan.Data.SampleCount(_lease.Client)));
        FloatVector.AddScaled(model, 1, way);
        return model;
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
