namespace FedActors;

/// <summary>What becomes of the work of a client that goes offline in the middle of it.</summary>
public enum WhenGone
{
    /// <summary>Its update never comes.</summary>
    Lose,

    /// <summary>It goes on when it is available again.</summary>
    Pause,
}
