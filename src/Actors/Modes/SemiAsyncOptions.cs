namespace FedActors;

/// <summary>
/// <c>semi-async</c>: clients train whenever there is room, each from the newest model, and the server takes a step with every
/// K-th update. Nguyen et al., Federated Learning with Buffered Asynchronous Aggregation (FedBuff), AISTATS 2022.
/// </summary>
public sealed record SemiAsyncOptions : ModeOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<ModeOptions> Described { get; } = new KindBuilder<ModeOptions, SemiAsyncOptions>(
        "semi-async",
        "Clients train whenever there is room, each from the newest model; the server takes a step with every K-th update "
            + "(FedBuff).",
        new SemiAsyncOptions())
        .Alias("fedbuff")
        .From("Nguyen et al., Federated Learning with Buffered Asynchronous Aggregation, AISTATS 2022, arXiv 2106.06639")
        .Integer("concurrency", o => o.Concurrency, (o, v) => o with { Concurrency = v }, "how many clients train at any time",
            Bounds.Count)
        .Integer("buffer", o => o.Buffer, (o, v) => o with { Buffer = v },
            "how many updates (K) make a step; the rule gets them as it would get those of a round", Bounds.Count)
        .Kind("staleness", o => o.Staleness, (o, v) => o with { Staleness = v },
            "the factor of an update that was trained from an older model")
        .OptionalInteger("largest-staleness", o => o.LargestStaleness, (o, v) => o with { LargestStaleness = v },
            "how many steps older the model may be; updates from older ones are dropped", Bounds.AtLeast(0))
        .Flag("normalise", o => o.Normalise, (o, v) => o with { Normalise = v },
            "whether the step is divided by the mean factor of its updates, so that stale ones make it no shorter")
        .Word("next", o => o.Next, (o, v) => o with { Next = v },
            "who trains next: `random` somebody idle, `same` whoever has just answered, `queue` whoever has been idle longest",
            ("random", NextClient.Random), ("same", NextClient.Same), ("queue", NextClient.Queue))
        .Word("refill", o => o.Refill, (o, v) => o with { Refill = v },
            "when the next one begins: `at-once` before another answer of the same instant is looked at, `together` after them",
            ("at-once", Refill.AtOnce), ("together", Refill.Together))
        .Done();

    /// <inheritdoc/>
    public override Kind<ModeOptions> Descriptor => Described;

    /// <summary>How many clients train at any time.</summary>
    public int Concurrency { get; init; } = 100;

    /// <summary>How many updates make a step.</summary>
    public int Buffer { get; init; } = 10;

    /// <summary>The factor of an update that was trained from an older model.</summary>
    public StalenessOptions Staleness { get; init; } = new PolynomialStalenessOptions();

    /// <summary>How many steps older the model of an update may be; null if it may be any.</summary>
    public int? LargestStaleness { get; init; }

    /// <summary>Whether a step is divided by the mean factor of its updates.</summary>
    public bool Normalise { get; init; }

    /// <summary>Who trains next.</summary>
    public NextClient Next { get; init; }

    /// <summary>When the next one begins.</summary>
    public Refill Refill { get; init; }
}
