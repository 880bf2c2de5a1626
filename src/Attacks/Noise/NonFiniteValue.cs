namespace FedActors;

/// <summary>A value that is not a finite number.</summary>
public enum NonFiniteValue
{
    /// <summary>Not a number.</summary>
    NaN,

    /// <summary>+∞.</summary>
    Infinity,

    /// <summary>−∞.</summary>
    MinusInfinity,
}
