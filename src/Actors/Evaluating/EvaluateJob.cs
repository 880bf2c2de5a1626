using FedActors.Runtime.Jobs;

namespace FedActors.Actors.Evaluating;

/// <summary>Evaluates a model on one part of the test set. Returns a <see cref="PartScore"/>.</summary>
internal sealed class EvaluateJob(FederationPlan plan, ModelVersion model, SampleRange part, int number) : IJob
{
    public bool IsTrivial => plan.Model.IsTrivial;

    public object Run(Workshop workshop, CancellationToken cancelled) =>
        new PartScore(number, plan.Trainer.Evaluate(workshop, model.Parameters, part, cancelled));
}
