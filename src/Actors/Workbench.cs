using FedActors.Actors.Aggregating;
using FedActors.Actors.Models;

namespace FedActors.Actors;

/// <summary>
/// What one run works on in this process: its plan, the rows of its update matrix, the versions of its model. Messages refer to
/// rows and versions by number; this is where the numbers are looked up.
/// </summary>
internal sealed class Workbench(FederationPlan plan) : IDisposable
{
    /// <summary>What all actors of the run share.</summary>
    public FederationPlan Plan => plan;

    /// <summary>Where clients leave their updates, one row for each client of a round.</summary>
    public UpdateMatrix Updates { get; } = new(plan.Participation.Rows(plan.Data.Clients), plan.Trainer.Sent);

    /// <summary>The versions of the model that may still be needed.</summary>
    public ModelHistory Models { get; } = new(plan.Adversaries.LongestMemory);

    /// <summary>What clients were sent.</summary>
    public Downloads Downloads { get; } = new(plan);

    /// <summary>What clients' optimisers keep from round to round; null if they start afresh.</summary>
    public KeptOptimisers? Optimisers { get; } = plan.Training.KeepOptimiser
        ? new KeptOptimisers(checked((int)plan.Training.Kept(plan.Model.Tensors.Length)))
        : null;

    /// <summary>What the server's optimiser remembers.</summary>
    public ServerMemory ServerMemory { get; } =
        new(checked(plan.ServerOptimiser.KeptPerParameter * plan.Model.Tensors.Length));

    /// <summary>How the rule judged the updates of the last round that counted.</summary>
    public VerdictBox Verdicts { get; } = new();

    /// <summary>Who tries models on the server's own samples.</summary>
    public RootWorkers RootWorkers { get; } = new(plan);

    /// <inheritdoc/>
    public void Dispose()
    {
        Updates.Dispose();
        RootWorkers.Dispose();
    }
}
