namespace FedActors;

/// <summary>The family of vectors that an optimised attack searches.</summary>
public enum OptimisedFamily
{
    /// <summary>mean + t · σ.</summary>
    Alie,

    /// <summary>−t · mean.</summary>
    InnerProduct,
}
