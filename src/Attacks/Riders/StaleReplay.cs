using FedActors.Settings;

namespace FedActors.Attacks.Riders;

/// <summary>
/// <c>stale-replay</c>: sends what the client would have sent some rounds ago. Training depends only on the model, the data and
/// the round's key, so the old update is recomputed from the old model; nothing need be stored.
/// </summary>
public sealed record StaleReplay : AttackOptions
{
    /// <inheritdoc/>
    public override string Name => "stale-replay";

    /// <summary>How many rounds ago; in earlier rounds, the first model.</summary>
    public int Age { get; init; } = 10;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(int classes)
    {
        if (Age < 1) yield return new("age", $"is {Age}, must be at least 1");
    }
}
