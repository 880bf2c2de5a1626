namespace FedActors.Attacks.Collusion;

/// <summary>How far a perturbed vector may lie from the updates that it hides among.</summary>
public enum Bound
{
    /// <summary>maxᵢ |m − xᵢ|² ≤ maxᵢⱼ |xᵢ − xⱼ|².</summary>
    MinMax,

    /// <summary>Σᵢ |m − xᵢ|² ≤ maxᵢ Σⱼ |xᵢ − xⱼ|².</summary>
    MinSum,
}
