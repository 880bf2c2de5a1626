using FedActors.Numerics.Randomness;
using FedActors.Runtime.Jobs;
using FedActors.Training.Local;

namespace FedActors.Actors.Trainers;

/// <summary>
/// A model and how it is trained: what a client sends of its training, and how the aggregate of that moves the model. Runs that
/// have both in common share one, because threads keep a workspace for each.
/// </summary>
internal abstract class Trainer(IModel model, LocalTraining training)
{
    /// <summary>What is trained.</summary>
    public IModel Model => model;

    /// <summary>How it is trained.</summary>
    public LocalTraining Training => training;

    /// <summary>The layout of what a client sends, and so of the rows that rules and attackers see.</summary>
    public abstract TensorTable Sent { get; }

    /// <summary>Whether clients who know an earlier version are sent the steps since then, not the whole model.</summary>
    public abstract bool SendsSteps { get; }

    /// <summary>What divides updates by local steps; null if nothing does.</summary>
    public virtual StepNormaliser? Normaliser => null;

    /// <summary>The trainer for the method of a training.</summary>
    public static Trainer Of(IModel model, LocalTraining training) => training.Method is ZeroOrderOptions slopes
        ? new ZeroOrderTrainer(model, training, slopes)
        : new FirstOrderTrainer(model, training);

    /// <summary>The size on the network of <paramref name="length"/> numbers that a client sends.</summary>
    public abstract long BytesUp(int length);

    /// <summary>
    /// What a client downloads to train a version of the model if it knows an earlier one, or none (−1). If the first model
    /// <paramref name="isDrawn"/>, the seed is enough for that.
    /// </summary>
    public abstract long BytesDown(int known, int version, bool isDrawn);

    /// <summary>The work of training on a client's samples, in samples that a device trains on by gradients.</summary>
    public abstract long SamplesToTrain(int samples);

    /// <summary>The share of the server's rate at which a rule's judge adds a single client's training to the model.</summary>
    public abstract double JudgedRate(double serverRate);

    /// <summary>
    /// Trains from a model, with an optimiser that starts afresh or goes on from what was kept; <paramref name="sent"/> is what
    /// the client sends.
    /// </summary>
    public abstract TrainingResult Train(
        Workshop workshop, ReadOnlySpan<float> from, ISamples samples, TrainingKeys keys, OptimiserState? kept,
        Span<float> sent, CancellationToken cancelled);

    /// <summary>
    /// The step of the model that an aggregate of what clients have sent leads to. It may be the same array, overwritten.
    /// </summary>
    public abstract float[] Step(float[] aggregate, RandomKey round, double rate, int threads);

    /// <summary>How good a model is.</summary>
    public abstract Evaluation Evaluate(
        Workshop workshop, ReadOnlySpan<float> parameters, ISamples samples, CancellationToken cancelled);
}
