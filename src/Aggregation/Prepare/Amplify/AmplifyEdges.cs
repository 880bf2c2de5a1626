namespace FedActors.Aggregation.Prepare.Amplify;

/// <summary>What becomes of windows that reach over the edge of a matrix.</summary>
public enum AmplifyEdges
{
    /// <summary>They count with the values that they have, so that no value goes unseen.</summary>
    Keep,

    /// <summary>They are dropped, and their values with them: a bias vanishes when the kernel is larger than 1.</summary>
    Drop,
}
