namespace FedActors.Engine.Experiments;

/// <summary>What is measured of an attack over a period T₀ … T₁ of the run, as AgrAmplifier does, rather than in its last round alone.</summary>
public sealed record Measures
{
    /// <summary>Whether every rule runs a second time, without the attack: the accuracy that the attack costs is measured against it.</summary>
    public bool Twin { get; init; }

    /// <summary>T₀, the first round that counts.</summary>
    public int From { get; init; } = 1;

    /// <summary>T₁, the last round that counts; null for the last of the run.</summary>
    public int? Until { get; init; }

    /// <summary>Whether a round counts.</summary>
    public bool Counts(int round) => round >= From && !(round > Until);
}
