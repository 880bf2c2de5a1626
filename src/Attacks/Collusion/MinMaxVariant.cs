namespace FedActors;

/// <summary>Whose min-max attack.</summary>
public enum MinMaxVariant
{
    /// <summary>That of its paper.</summary>
    Paper,

    /// <summary>
    /// That of AgrAmplifier's program: each client moves its own honest update, not the mean; squared distances to it may be as
    /// large as the largest distance between honest updates, not squared; γ is found by halving and is below 20.
    /// </summary>
    AgrAmplifier,
}
