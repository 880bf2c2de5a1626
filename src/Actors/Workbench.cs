using FedActors.Actors.Models;
using FedActors.Aggregation.Matrix;

namespace FedActors.Actors;

/// <summary>
/// What one run works on in this process: its plan, the rows of its update matrix, the versions of its model. Messages name these by
/// numbers; whoever has such a number finds here what it means.
/// </summary>
public sealed class Workbench(FederationPlan plan) : IDisposable
{
    /// <summary>What all actors of the run know.</summary>
    public FederationPlan Plan => plan;

    /// <summary>Where clients leave their updates, one row for each of a round.</summary>
    public UpdateMatrix Updates { get; } = new(plan.Participation.Asked(plan.Data.Clients), plan.Model.Tensors);

    /// <summary>The versions of the model that somebody may still ask for.</summary>
    public ModelHistory Models { get; } = new(plan.Adversaries.LongestMemory);

    /// <summary>How the rule judged the updates of the last round that counted.</summary>
    public VerdictBox Verdicts { get; } = new();

    /// <inheritdoc/>
    public void Dispose() => Updates.Dispose();
}
