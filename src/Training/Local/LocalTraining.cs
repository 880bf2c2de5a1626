using FedActors.Training.Optimisers;

namespace FedActors.Training.Local;

/// <summary>How a client trains: passes over its own samples, in mini-batches, with one optimiser whose state starts fresh.</summary>
public sealed record LocalTraining
{
    /// <summary>Passes over the client's samples.</summary>
    public int Epochs { get; init; } = 1;

    /// <summary>Samples in a mini-batch; the last one of an epoch may be smaller.</summary>
    public int BatchSize { get; init; } = 32;

    /// <summary>How gradients become steps.</summary>
    public OptimiserOptions Optimiser { get; init; } = new SgdOptions();
}
