namespace FedActors.Attacks.Noise;

/// <summary>A number that is none.</summary>
public enum NonFiniteValue
{
    /// <summary>Not a number.</summary>
    NaN,

    /// <summary>+∞.</summary>
    Infinity,

    /// <summary>−∞.</summary>
    MinusInfinity,
}
