namespace FedActors;

/// <summary>The function between the dense layers of squeeze and excitation.</summary>
public enum SqueezeActivation
{
    /// <summary>max(x, 0), as in the paper.</summary>
    Relu,

    /// <summary>x · σ(x), as in EfficientNet.</summary>
    Silu,
}
