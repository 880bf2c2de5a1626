namespace FedActors;

/// <summary>The factor of a model replacement.</summary>
public enum ReplacementFactor
{
    /// <summary>
    /// n / η: one attacker alone overrides an average of n (layerwise cosine aggregation, arXiv 2503.21244, eq. 3).
    /// </summary>
    Participants,

    /// <summary>n / (f·η): f attackers together override it.</summary>
    PerHostile,

    /// <summary>(n − f) / (f·η), as in that paper's code.</summary>
    HonestPerHostile,
}
