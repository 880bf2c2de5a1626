using FedActors.Numerics.Vectors;

namespace FedActors.Training.Local;

/// <summary>
/// FedNova (Wang et al., arXiv 2007.07481): updates are divided by what their local steps are worth, and the aggregate is
/// multiplied by the mean of that. Running statistics are no sums of steps, so they stay what they are.
/// </summary>
internal sealed class StepNormaliser(LocalTraining training, TensorTable tensors)
{
    private readonly bool _hasStatistics = tensors.Any(tensor => tensor.IsStatistic);

    /// <summary>|aᵢ|, what the training of a client with so many samples is worth.</summary>
    public double Worth(int samples)
    {
        var batches = (samples + training.BatchSize - 1) / training.BatchSize;
        return training.Optimiser.Worth(Math.Max(1, checked(training.Epochs * batches)), training.Proximal);
    }

    /// <summary>τ = Σ nᵢ·|aᵢ| / Σ nᵢ</summary>
    public double Mean(IEnumerable<int> samples)
    {
        var (sum, total) = (0.0, 0.0);
        foreach (var count in samples) (sum, total) = (sum + count * Worth(count), total + count);
        return total > 0 ? sum / total : 1;
    }

    /// <summary>Multiplies all but statistics.</summary>
    public void Scale(Span<float> update, double factor)
    {
        if (!_hasStatistics)
        {
            FloatVector.Scale(update, (float)factor);
            return;
        }
        foreach (var tensor in tensors)
            if (!tensor.IsStatistic) FloatVector.Scale(update.Slice(tensor.Offset, tensor.Length), (float)factor);
    }
}
