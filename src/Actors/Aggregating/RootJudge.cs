using FedActors.Actors.Models;

namespace FedActors.Actors.Aggregating;

/// <summary>Judges an update by the loss and accuracy that the model would have with it on the server's own samples.</summary>
internal sealed class RootJudge(
    FederationPlan plan, TrainingStart from, RootWorkers workers, CancellationToken cancelled) : IUpdateJudge
{
    public UpdateQuality Judge(ReadOnlySpan<float> update) => Judge(update, new float[update.Length], worker: 0);

    public UpdateQuality[] JudgeEach(int count, Func<int, float[]> update)
    {
        var qualities = new UpdateQuality[count];
        workers.ForEach(worker =>
        {
            var candidate = new float[plan.Model.Tensors.Length];
            for (var index = worker; index < count; index += workers.Count)
                qualities[index] = Judge(update(index), candidate, worker);
        });
        return qualities;
    }

    private UpdateQuality Judge(ReadOnlySpan<float> update, float[] candidate, int worker)
    {
        var model = from.Model.Parameters;
        for (var i = 0; i < candidate.Length; i++) candidate[i] = model[i] + update[i];
        var evaluation = workers.Evaluating(worker).Evaluate(candidate, plan.Data.Root, cancelled);
        return new UpdateQuality(evaluation.Loss, evaluation.Accuracy);
    }
}
