using FedActors.Actors.Models;

namespace FedActors.Actors.Aggregating;

/// <summary>Judges an update by the loss and accuracy that the model would have with it on the server's own samples.</summary>
internal sealed class RootJudge(
    FederationPlan plan, TrainingStart from, RootWorkers workers, CancellationToken cancelled) : IUpdateJudge
{
    private readonly double _rate = plan.Trainer.JudgedRate(plan.ServerLearningRate);

    /// <summary>How many local steps an update stands for, where updates are divided by them.</summary>
    public double Steps { get; init; } = 1;

    public UpdateQuality Judge(ReadOnlySpan<float> update) => Judge(update.ToArray(), Candidate(), worker: 0);

    public UpdateQuality[] JudgeEach(int count, Func<int, float[]> update)
    {
        var qualities = new UpdateQuality[count];
        workers.ForEach(worker =>
        {
            var (sent, candidate) = (new float[plan.Trainer.Sent.Length], Candidate());
            for (var index = worker; index < count; index += workers.Count)
            {
                update(index).CopyTo(sent, 0);
                qualities[index] = Judge(sent, candidate, worker);
            }
        });
        return qualities;
    }

    private float[] Candidate() => new float[plan.Model.Tensors.Length];

    /// <summary>Both arrays are overwritten.</summary>
    private UpdateQuality Judge(float[] sent, float[] candidate, int worker)
    {
        var model = from.Model.Parameters;
        plan.Trainer.Normaliser?.Scale(sent, Steps);
        var step = plan.Step(from.Round, sent, _rate);
        for (var i = 0; i < candidate.Length; i++) candidate[i] = model[i] + step[i];
        var evaluation = workers.Evaluate(worker, candidate, cancelled);
        return new UpdateQuality(evaluation.Loss, evaluation.Accuracy);
    }
}
