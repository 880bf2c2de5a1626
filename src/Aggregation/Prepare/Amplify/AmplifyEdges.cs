namespace FedActors;

/// <summary>What happens to windows that reach over the edge of a matrix.</summary>
public enum AmplifyEdges
{
    /// <summary>They count with the values they have, so that no value is ignored.</summary>
    Keep,

    /// <summary>They are dropped together with their values: a bias vanishes if the kernel is larger than 1.</summary>
    Drop,
}
