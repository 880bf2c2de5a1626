using FedActors.Numerics.Randomness;
using FedActors.Runtime.Jobs;

namespace FedActors.Actors;

/// <summary>
/// A model and how it is trained. Runs that have both in common share one, because threads keep a workspace for each.
/// </summary>
internal sealed class Trainer(IModel model, LocalTraining training)
{
    /// <summary>What is trained.</summary>
    public IModel Model => model;

    /// <summary>How it is trained.</summary>
    public LocalTraining Training => training;

    /// <summary>The workspace of a thread.</summary>
    public ITrainingSession Session(Workshop workshop) =>
        workshop.Tool(this, static trainer => trainer.Model.Open(trainer.Training));

    /// <summary>Trains on a thread, with an optimiser that starts afresh or goes on from what was kept.</summary>
    public TrainingResult Train(
        Workshop workshop, ReadOnlySpan<float> from, ISamples samples, RandomKey key, OptimiserState? kept, Span<float> update,
        CancellationToken cancelled) => kept is null
        ? Session(workshop).Train(from, samples, key, update, cancelled)
        : Session(workshop).Train(from, samples, key, kept, update, cancelled);
}
