namespace FedActors.Training.Optimisers;

/// <summary>
/// Adam (Kingma and Ba, arXiv 1412.6980) as in PyTorch; with <see cref="Decoupled"/> weight decay it is AdamW (arXiv
/// 1711.05101).
/// </summary>
public sealed record AdamOptions() : OptimiserOptions(0.001)
{
    /// <summary>β₁, the decay rate of the mean gradient.</summary>
    public double Beta1 { get; init; } = 0.9;

    /// <summary>β₂, the decay rate of the mean squared gradient.</summary>
    public double Beta2 { get; init; } = 0.999;

    /// <summary>ε, added to the root of the mean squared gradient.</summary>
    public double Epsilon { get; init; } = 1e-8;

    /// <summary>λ, the weight decay.</summary>
    public double WeightDecay { get; init; }

    /// <summary>Whether λ shrinks the weights directly (AdamW) instead of being added to the gradient (Adam).</summary>
    public bool Decoupled { get; init; }
}
