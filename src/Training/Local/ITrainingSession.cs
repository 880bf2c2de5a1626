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
}
