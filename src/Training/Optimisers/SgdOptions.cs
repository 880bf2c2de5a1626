namespace FedActors.Training.Optimisers;

/// <summary>Stochastic gradient descent as in PyTorch: v ← m·v + g + λ·w, w ← w − η·v.</summary>
public sealed record SgdOptions() : OptimiserOptions(0.1)
{
    /// <summary>m, the fraction of the previous step that is kept.</summary>
    public double Momentum { get; init; }

    /// <summary>λ, the weight decay.</summary>
    public double WeightDecay { get; init; }
}
