using FedActors.Actors.Evaluating;
using FedActors.Actors.Models;
using FedActors.Numerics.Randomness;

namespace FedActors.Actors.Aggregating;

/// <summary>
/// The loss on the server's own samples. They are cut into parts that do not depend on the number of threads, and the gradients
/// of the parts are added up in their order.
/// </summary>
internal sealed class RootLoss(
    FederationPlan plan, TrainingStart from, RootWorkers workers, CancellationToken cancelled) : IHeldOutLoss
{
    private readonly IReadOnlyList<SampleRange> _parts = SampleRange.Cut(
        plan.Data.Root, (plan.Data.Root.Count + RootWorkers.Batch - 1) / RootWorkers.Batch);

    /// <summary>How many local steps an aggregate stands for, where updates are divided by them.</summary>
    public double Steps { get; init; } = 1;

    public void Gradient(ReadOnlySpan<float> update, Span<float> gradient)
    {
        var model = After(update);
        var steps = new float[workers.Count][];
        gradient.Clear();
        for (var first = 0; first < _parts.Count; first += workers.Count)
        {
            workers.ForEach(worker =>
            {
                if (first + worker >= _parts.Count) return;
                steps[worker] ??= new float[model.Length];
                workers.Descend(worker, model, _parts[first + worker], Key(first + worker), steps[worker], cancelled);
            });
            for (var part = first; part < Math.Min(_parts.Count, first + workers.Count); part++)
                Add(steps[part - first], part, gradient);
        }
        plan.Trainer.Normaliser?.Scale(gradient, Steps);
    }

    private float[] After(ReadOnlySpan<float> update)
    {
        var rate = (float)plan.ServerLearningRate;
        var model = from.Model.Parameters.ToArray();
        var step = update.ToArray();
        plan.Trainer.Normaliser?.Scale(step, Steps);
        for (var i = 0; i < model.Length; i++) model[i] += rate * step[i];
        return model;
    }

    // The aggregate is multiplied by the server's rate, and so is the gradient with respect to it.
    private void Add(float[] step, int part, Span<float> gradient)
    {
        var share = (float)(plan.ServerLearningRate * _parts[part].Count / plan.Data.Root.Count);
        for (var i = 0; i < step.Length; i++) gradient[i] -= share * step[i];
        // What moved running means and variances was the samples, not a slope of the loss.
        foreach (var statistic in plan.Model.Tensors.Where(tensor => tensor.IsStatistic))
            gradient.Slice(statistic.Offset, statistic.Length).Clear();
    }

    private RandomKey Key(int part) => plan.Key.With("held-out").With(from.Round).With(part);
}
