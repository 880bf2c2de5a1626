namespace FedActors;

/// <summary>
/// <c>stale-replay</c>: sends what the client would have sent some rounds ago. Training depends only on the model, the data and
/// the round's key, so the old update is recomputed from the old model; nothing need be stored.
/// </summary>
public sealed record StaleReplay : AttackOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<AttackOptions> Described { get; } =
        Describe<StaleReplay>("stale-replay",
            "Sends what the client would have sent some rounds ago, recomputed by training from the old model.")
            .Under("On updates")
            .Integer("age", o => o.Age, (o, v) => o with { Age = v }, "how many rounds ago", Bounds.Count)
            .Done();

    /// <inheritdoc/>
    public override Kind<AttackOptions> Descriptor => Described;

    /// <summary>How many rounds ago; in earlier rounds, the first model.</summary>
    public int Age { get; init; } = 10;
}
