using FedActors.Actors.Models;
using FedActors.Runtime.Jobs;

namespace FedActors.Actors.Aggregating;

/// <summary>
/// What the server learns from clean samples of its own: the update that it would send if it were a client (FLTrust, Cao et al.,
/// NDSS 2021), how good the model would be with an update (Fang et al., USENIX Security 2020), and which way the loss falls
/// (FedAOT). Without samples, nothing.
/// </summary>
internal sealed class ServerRoot(Workbench bench, TrainingStart from, Workshop workshop, CancellationToken cancelled)
{
    private readonly FederationPlan _plan = bench.Plan;
    private ReadOnlyMemory<float>? _update;

    private bool IsEmpty => _plan.Data.Root.Count == 0;

    /// <summary>
    /// The same updates, plus whatever else the rule wants to know. Where updates are divided by local steps, an aggregate counts
    /// for <paramref name="steps"/>.
    /// </summary>
    public UpdateSet Inform(UpdateSet updates, double steps = 1) => IsEmpty ? updates : updates with
    {
        Trusted = _plan.RuleWants.HasFlag(RuleNeeds.TrustedUpdate) ? Own() : null,
        Judge = _plan.RuleWants.HasFlag(RuleNeeds.Judge) ? Judge(steps) : null,
        HeldOut = _plan.RuleWants.HasFlag(RuleNeeds.HeldOutLoss) ? Loss(steps) : null,
    };

    private RootJudge Judge(double steps) => new(_plan, from, bench.RootWorkers, cancelled) { Steps = steps };

    private RootLoss Loss(double steps) => new(_plan, from, bench.RootWorkers, cancelled) { Steps = steps };

    private ReadOnlyMemory<float>? Own() => _update ??= Train();

    private ReadOnlyMemory<float> Train()
    {
        var update = new float[_plan.Trainer.Sent.Length];
        var kept = bench.Optimisers?.Copy(KeptOptimisers.Server);
        _plan.TrainRoot(workshop, from, kept, update, cancelled);
        if (kept is not null) bench.Optimisers!.Keep(KeptOptimisers.Server, kept);
        return update;
    }
}
