namespace FedActors;

/// <summary>What a rule is compared with.</summary>
public enum Yardstick
{
    /// <summary>Nothing but guessing and the model it began with.</summary>
    None,

    /// <summary>The same rule without the attack.</summary>
    Twin,

    /// <summary>Averaging without the attack.</summary>
    CleanAverage,

    /// <summary>The best accuracy that any run of the experiment reached, where at least one other learned something.</summary>
    BestRun,

    /// <summary>Its own best accuracy, or that of the trained model it began with.</summary>
    OwnBest,
}
