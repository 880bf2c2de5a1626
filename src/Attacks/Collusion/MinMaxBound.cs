namespace FedActors;

/// <summary>How far a perturbed vector may lie from the updates that it hides among.</summary>
public enum MinMaxBound
{
    /// <summary>maxᵢ |m − xᵢ|² ≤ maxᵢⱼ |xᵢ − xⱼ|².</summary>
    MinMax,

    /// <summary>Σᵢ |m − xᵢ|² ≤ maxᵢ Σⱼ |xᵢ − xⱼ|².</summary>
    MinSum,
}
