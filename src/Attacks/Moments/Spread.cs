namespace FedActors;

/// <summary>The divisor of a standard deviation.</summary>
public enum Spread
{
    /// <summary>n − 1, as in most attack code.</summary>
    Sample,

    /// <summary>n.</summary>
    Population,
}
