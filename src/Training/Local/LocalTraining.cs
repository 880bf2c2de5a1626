using FedActors.Training.Optimisers;

namespace FedActors.Training.Local;

/// <summary>
/// How a client trains: several passes over its samples, in mini-batches, with an optimiser whose state starts afresh.
/// </summary>
public sealed record LocalTraining
{
    /// <summary>The number of passes over the client's samples.</summary>
    public int Epochs { get; init; } = 1;

    /// <summary>The number of samples in a mini-batch; the last one of an epoch may be smaller.</summary>
    public int BatchSize { get; init; } = 32;

    /// <summary>The optimiser.</summary>
    public OptimiserOptions Optimiser { get; init; } = new SgdOptions();
}
