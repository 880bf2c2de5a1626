namespace FedActors.Attacks.Scaling;

/// <summary>By what a model replacement multiplies.</summary>
public enum ReplacementFactor
{
    /// <summary>n / η: one attacker alone overrides an average of n (layerwise cosine aggregation, arXiv 2503.21244, eq. 3).</summary>
    Participants,

    /// <summary>n / (f·η): f attackers override it together.</summary>
    PerHostile,

    /// <summary>(n − f) / (f·η): what that paper's code does.</summary>
    HonestPerHostile,
}
