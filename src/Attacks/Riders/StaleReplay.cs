using FedActors.Settings;

namespace FedActors.Attacks.Riders;

/// <summary>
/// <c>stale-replay</c>: sends again what the client would have sent some rounds ago. Training is a function of the model, the data
/// and the round's key, so the old update is found by training once more from the old model; nothing need be stored.
/// </summary>
public sealed record StaleReplay : AttackOptions
{
    /// <inheritdoc/>
    public override string Name => "stale-replay";

    /// <summary>How many rounds ago; before that many have passed, the first one.</summary>
    public int Age { get; init; } = 10;

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(int classes)
    {
        if (Age < 1) yield return new("age", $"is {Age}, must be at least 1");
    }
}
