using FedActors.Actors.Models;
using FedActors.Runtime.Jobs;

namespace FedActors.Actors.Aggregating;

/// <summary>
/// What the server learns from clean samples of its own: the update that it would send if it were a client (FLTrust, Cao et al.,
/// NDSS 2021), how good the model would be with an update (Fang et al., USENIX Security 2020), and which way the loss falls
/// (FedAOT). Without samples, nothing.
/// </summary>
internal sealed class ServerRoot(
    FederationPlan plan, TrainingStart from, Workshop workshop, RootWorkers workers, CancellationToken cancelled)
{
    private ReadOnlyMemory<float>? _update;

    private bool IsEmpty => plan.Data.Root.Count == 0;

    /// <summary>The same updates, plus whatever else the rule wants to know.</summary>
    public UpdateSet Inform(UpdateSet updates) => IsEmpty ? updates : updates with
    {
        Trusted = plan.RuleWants.HasFlag(RuleNeeds.TrustedUpdate) ? Own() : null,
        Judge = plan.RuleWants.HasFlag(RuleNeeds.Judge) ? new RootJudge(plan, from, workers, cancelled) : null,
        HeldOut = plan.RuleWants.HasFlag(RuleNeeds.HeldOutLoss) ? new RootLoss(plan, from, workers, cancelled) : null,
    };

    private ReadOnlyMemory<float>? Own() => _update ??= Train();

    private ReadOnlyMemory<float> Train()
    {
        var update = new float[plan.Trainer.Sent.Length];
        plan.TrainRoot(workshop, from, update, cancelled);
        return update;
    }
}
