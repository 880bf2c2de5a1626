namespace FedActors.Engine.Experiments;

/// <summary>
/// How an attack is measured: over a period T₀ … T₁ of the run, as in AgrAmplifier, rather than in the last round alone.
/// </summary>
public sealed record Measures
{
    /// <summary>
    /// Whether every rule runs a second time, as a twin without the attack, to measure how much accuracy the attack costs.
    /// </summary>
    public bool Twin { get; init; }

    /// <summary>T₀, the first round that counts.</summary>
    public int From { get; init; } = 1;

    /// <summary>T₁, the last round that counts; null for the last of the run.</summary>
    public int? Until { get; init; }

    /// <summary>Whether a round counts.</summary>
    public bool Counts(int round) => round >= From && !(round > Until);
}
