using FedActors.Numerics.Randomness;

namespace FedActors.Training.Models;

/// <summary>
/// A model that learns nothing and costs nothing, so that a run is the protocol alone: downloads, training and uploads take
/// time on the virtual clock, but nothing is computed. For studies of participation with millions of clients.
/// </summary>
internal sealed class IdleModel(long transferBytes) : IModel
{
    /// <inheritdoc/>
    public string Description => "none";

    /// <inheritdoc/>
    public TensorTable Tensors { get; } = TensorTable.Flat(1);

    /// <inheritdoc/>
    public long TransferBytes => transferBytes;

    /// <inheritdoc/>
    public bool IsTrivial => true;

    /// <inheritdoc/>
    public void Initialise(RandomKey key, Span<float> parameters) => parameters.Clear();

    /// <inheritdoc/>
    public ITrainingSession Open(LocalTraining training) => new Session();

    private sealed class Session : ITrainingSession
    {
        public TrainingResult Train(
            ReadOnlySpan<float> global, ISamples samples, RandomKey key, Span<float> update, CancellationToken cancelled)
        {
            update.Clear();
            return new TrainingResult(samples.Count, 0);
        }

        public Evaluation Evaluate(ReadOnlySpan<float> parameters, ISamples samples, CancellationToken cancelled) => new(0, 0, 0);

        public void Dispose()
        {
        }
    }
}
