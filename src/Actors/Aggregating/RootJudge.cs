using FedActors.Actors.Models;
using FedActors.Runtime.Jobs;

namespace FedActors.Actors.Aggregating;

/// <summary>
/// Judges an update by the loss and accuracy that the model would have with it on the server's own samples. For one thread only.
/// </summary>
internal sealed class RootJudge(
    FederationPlan plan, TrainingStart from, Workshop workshop, CancellationToken cancelled) : IUpdateJudge
{
    private readonly float[] _candidate = new float[plan.Model.Tensors.Length];
    private readonly float[] _sent = new float[plan.Trainer.Sent.Length];
    private readonly double _rate = plan.Trainer.JudgedRate(plan.ServerLearningRate);

    public UpdateQuality Judge(ReadOnlySpan<float> update)
    {
        var model = from.Model.Parameters;
        update.CopyTo(_sent);
        var step = plan.Step(from.Round, _sent, _rate);
        for (var i = 0; i < _candidate.Length; i++) _candidate[i] = model[i] + step[i];
        var evaluation = plan.Trainer.Evaluate(workshop, _candidate, plan.Data.Root, cancelled);
        return new UpdateQuality(evaluation.Loss, evaluation.Accuracy);
    }
}
