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
    private readonly Trainer _oneStep = new(
        plan.Model,
        new LocalTraining { Epochs = 1, BatchSize = Batch, Optimiser = new SgdOptions { LearningRate = 1 } });

    /// <summary>How many pieces of work can be done at a time.</summary>
    public int Count => _workshops.Length;

    /// <summary>Calls <paramref name="work"/> for each worker, side by side.</summary>
    public void ForEach(Action<int> work) => Parallelism.For(Count, Count, work);

    /// <summary>A worker's session to evaluate models in.</summary>
    public ITrainingSession Evaluating(int worker) => plan.Trainer.Session(_workshops[worker]);

    /// <summary>A worker's session whose training is one step of gradient descent.</summary>
    public ITrainingSession Descending(int worker) => _oneStep.Session(_workshops[worker]);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var workshop in _workshops) workshop.Dispose();
    }
}
