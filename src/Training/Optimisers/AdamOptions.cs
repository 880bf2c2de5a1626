namespace FedActors.Training.Optimisers;

/// <summary>Adam (Kingma and Ba, arXiv 1412.6980) as in PyTorch; with <see cref="Decoupled"/> decay it is AdamW (arXiv 1711.05101).</summary>
public sealed record AdamOptions() : OptimiserOptions(0.001)
{
    /// <summary>β₁, the decay of the mean of gradients.</summary>
    public double Beta1 { get; init; } = 0.9;

    /// <summary>β₂, the decay of the mean of squared gradients.</summary>
    public double Beta2 { get; init; } = 0.999;

    /// <summary>ε, added to the root of the squared mean.</summary>
    public double Epsilon { get; init; } = 1e-8;

    /// <summary>λ, the pull of the weights towards 0.</summary>
    public double WeightDecay { get; init; }

    /// <summary>Whether λ shrinks the weights directly (AdamW) instead of joining the gradient (Adam).</summary>
    public bool Decoupled { get; init; }
}
