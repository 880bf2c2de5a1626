using FedActors.Actors.Trainers;
using FedActors.Numerics.Randomness;
using FedActors.Numerics.Reductions;
using FedActors.Runtime.Jobs;

namespace FedActors.Actors.Aggregating;

/// <summary>The threads that try models on the server's own samples, and what each of them keeps from round to round.</summary>
internal sealed class RootWorkers(FederationPlan plan) : IDisposable
{
    /// <summary>How many samples go into one gradient at a time.</summary>
    public const int Batch = 64;

    private readonly Workshop[] _workshops = [.. Enumerable.Range(0, Math.Max(1, plan.Threads)).Select(_ => new Workshop())];

    // One step of rate 1 on a single batch is the negated gradient, for every model there is.
    private readonly FirstOrderTrainer _oneStep = new(
        plan.Model,
        new LocalTraining { Epochs = 1, BatchSize = Batch, Optimiser = new SgdOptions { LearningRate = 1 } });

    /// <summary>How many pieces of work can be done at a time.</summary>
    public int Count => _workshops.Length;

    /// <summary>Calls <paramref name="work"/> for each worker, side by side.</summary>
    public void ForEach(Action<int> work) => Parallelism.For(Count, Count, work);

    /// <summary>A worker says how good a model is on the server's samples.</summary>
    public Evaluation Evaluate(int worker, ReadOnlySpan<float> model, CancellationToken cancelled) =>
        plan.Trainer.Evaluate(_workshops[worker], model, plan.Data.Root, cancelled);

    /// <summary>A worker writes the negated gradient of the loss of a model on some samples to <paramref name="step"/>.</summary>
    public void Descend(
        int worker, ReadOnlySpan<float> model, ISamples samples, RandomKey key, Span<float> step, CancellationToken cancelled) =>
        _oneStep.Train(_workshops[worker], model, samples, new TrainingKeys(key, key), null, step, cancelled);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var workshop in _workshops) workshop.Dispose();
    }
}
