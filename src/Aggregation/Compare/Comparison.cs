namespace FedActors;

/// <summary>How far apart two updates are.</summary>
public enum Comparison
{
    /// <summary>|u − v|²</summary>
    SquaredEuclidean,

    /// <summary>|u − v|</summary>
    Euclidean,

    /// <summary>1 − cos of the angle between u and v; 1 if either vector is zero.</summary>
    Cosine,
}
