namespace FedActors.Attacks.Moments;

/// <summary>Which divisor a standard deviation has.</summary>
public enum Spread
{
    /// <summary>n − 1, as attack code mostly does.</summary>
    Sample,

    /// <summary>n.</summary>
    Population,
}
