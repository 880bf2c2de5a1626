using FedActors.Actors.Jobs;
using FedActors.Actors.Rounds;

namespace FedActors.Actors.Evaluating;

/// <summary>Evaluates a model on one part of the test set.</summary>
public sealed class EvaluateJob(FederationPlan plan, ModelVersion model, SampleRange part) : IJob
{
    /// <inheritdoc/>
    public bool IsTrivial => plan.Model.IsTrivial;

    /// <inheritdoc/>
    public object Run(IWorkshop workshop, CancellationToken cancelled) =>
        workshop.Session(plan.Model, plan.Training).Evaluate(model.Parameters, part, cancelled);
}
