namespace FedActors;

/// <summary>What became of a client that was asked to take part.</summary>
public enum Fate
{
    /// <summary>Its update came in time and went to the rule.</summary>
    Arrived,

    /// <summary>The round was over before its update came.</summary>
    Late,

    /// <summary>It could not train, or its actor threw.</summary>
    Failed,

    /// <summary>It has no samples, so it was not asked to train.</summary>
    NoData,

    /// <summary>Its update contained a number that is not finite.</summary>
    NotFinite,

    /// <summary>Its update had too few or too many numbers.</summary>
    WrongLength,

    /// <summary>Its update was trained from a model that is too old.</summary>
    TooStale,

    /// <summary>It went offline before its update was sent.</summary>
    Lost,
}
