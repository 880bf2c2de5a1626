namespace FedActors;

/// <summary>How Multi-Krum combines the updates it chose.</summary>
public enum MultiKrumCombine
{
    /// <summary>Their mean (Blanchard et al.).</summary>
    Mean,

    /// <summary>The upper median of each coordinate, as flex-clash does.</summary>
    UpperMedian,
}
