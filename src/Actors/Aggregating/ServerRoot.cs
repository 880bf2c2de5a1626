using FedActors.Actors.Models;
using FedActors.Runtime.Jobs;

namespace FedActors.Actors.Aggregating;

/// <summary>
/// What the server learns from clean samples of its own: the update that it would send if it were a client (FLTrust, Cao et al.,
/// NDSS 2021), and how good the model would be with an update (Fang et al., USENIX Security 2020). Without samples, nothing.
/// </summary>
internal sealed class ServerRoot(FederationPlan plan, TrainingStart from, Workshop workshop, CancellationToken cancelled)
{
    private ReadOnlyMemory<float>? _update;

    private bool IsEmpty => plan.Data.Root.Count == 0;

    /// <summary>The same updates, plus whatever else the rule wants to know.</summary>
    public UpdateSet Inform(UpdateSet updates) => IsEmpty ? updates : updates with
    {
        Trusted = plan.RuleWants.HasFlag(RuleNeeds.TrustedUpdate) ? Own() : null,
        Judge = plan.RuleWants.HasFlag(RuleNeeds.Judge) ? new RootJudge(plan, from, workshop, cancelled) : null,
    };

    private ReadOnlyMemory<float>? Own() => _update ??= Train();

    private ReadOnlyMemory<float> Train()
    {
        var update = new float[plan.Trainer.Sent.Length];
        plan.TrainRoot(workshop, from, update, cancelled);
        return update;
    }
}
