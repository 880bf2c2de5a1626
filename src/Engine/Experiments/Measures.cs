namespace FedActors;

/// <summary>
/// How an attack is measured: over a period T₀ … T₁ of the run, as in AgrAmplifier, rather than in the last round alone.
/// </summary>
public sealed record Measures
{
    /// <summary>How configurations set it.</summary>
    public static Kind<Measures> Described { get; } = new KindBuilder<Measures, Measures>(
        "measures", "What the attack costs, over the rounds `from` … `until`.", new Measures())
        .Word("twin", o => o.Twin, (o, v) => o with { Twin = v },
            "the run without the attack with which each rule is compared, to tell how much accuracy is lost on average: `rule` "
            + "(or `true`), the same rule once more; `average`, one run by averaging for all rules, which makes sense without an "
            + "attack, too (AgrAmplifier's fidelity)",
            ("false", Twin.None), ("true", Twin.Rule), ("rule", Twin.Rule), ("average", Twin.Average))
        .Integer("from", o => o.From, (o, v) => o with { From = v }, "the first round that counts", Bounds.Count)
        .OptionalInteger("until", o => o.Until, (o, v) => o with { Until = v },
            "the last round that counts; without it, the last of the run")
        .Done();

    /// <summary>The run without the attack with which each rule is compared, to measure how much accuracy is lost.</summary>
    public Twin Twin { get; init; }

    /// <summary>T₀, the first round that counts.</summary>
    public int From { get; init; } = 1;

    /// <summary>T₁, the last round that counts; null for the last of the run.</summary>
    public int? Until { get; init; }

    /// <summary>Whether a round counts.</summary>
    public bool Counts(int round) => round >= From && !(round > Until);
}
