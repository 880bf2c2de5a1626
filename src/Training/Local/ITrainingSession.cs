using FedActors.Numerics.Randomness;

namespace FedActors;

/// <summary>The workspace of one worker thread, which trains and evaluates without allocating after warm-up.</summary>
public interface ITrainingSession : IEvaluationSession
{
    /// <summary>
    /// Trains a copy of <paramref name="global"/> on <paramref name="samples"/> and writes local minus global to
    /// <paramref name="update"/>. A pure function of its arguments: same arguments, same bits, on any thread.
    /// </summary>
    TrainingResult Train(
        ReadOnlySpan<float> global, ISamples samples, RandomKey key, Span<float> update, CancellationToken cancelled);

    /// <summary>
    /// The same with an optimiser that goes on from what the client has kept, and leaves there what it will need next time.
    /// </summary>
    /// <exception cref="NotSupportedException">
    /// The model has no such optimiser, see <see cref="IModel.CanKeepOptimiser"/>.
    /// </exception>
    TrainingResult Train(
        ReadOnlySpan<float> global, ISamples samples, RandomKey key, OptimiserState kept, Span<float> update,
        CancellationToken cancelled) =>
        throw new NotSupportedException("this model cannot keep the state of its optimiser");
}
