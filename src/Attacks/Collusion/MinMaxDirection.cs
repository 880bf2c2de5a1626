namespace FedActors;

/// <summary>Where a perturbation points.</summary>
public enum MinMaxDirection
{
    /// <summary>−σ, the deviations of the columns.</summary>
    InverseDeviation,

    /// <summary>−mean / |mean|.</summary>
    InverseUnit,

    /// <summary>−sign(mean).</summary>
    InverseSign,
}
