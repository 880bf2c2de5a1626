namespace FedActors.Runtime.Tests;

/// <summary>On which clock a test runs its actors.</summary>
public enum Clock
{
    /// <summary>One thread, a virtual clock.</summary>
    Virtual,

    /// <summary>Real time, a thousand times as fast.</summary>
    Wall,
}
