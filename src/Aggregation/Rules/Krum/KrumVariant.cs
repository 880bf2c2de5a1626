namespace FedActors;

/// <summary>Whose definition of the Krum score.</summary>
public enum KrumVariant
{
    /// <summary>The sum over the n − f − 2 nearest others (Blanchard et al.).</summary>
    Paper,

    /// <summary>The mean over the n − f − 1 nearest others, as the ByzFL library computes it; it refuses 2 f ≥ n.</summary>
    ByzFl,
}
