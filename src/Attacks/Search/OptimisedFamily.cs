namespace FedActors.Attacks.Search;

/// <summary>The vectors among which an optimised attack searches.</summary>
public enum OptimisedFamily
{
    /// <summary>mean + t · σ.</summary>
    Alie,

    /// <summary>−t · mean.</summary>
    InnerProduct,
}
