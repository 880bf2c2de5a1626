using FedActors.Numerics.Vectors;
using FedActors.Settings;

namespace FedActors.Attacks.Scaling;

/// <summary>
/// <c>model-replacement</c>: u ← β·u, so that the average of all updates becomes the attacker's model (Bagdasaryan et al., "How
/// to backdoor federated learning", AISTATS 2020).
/// </summary>
public sealed record ModelReplacement : AttackOptions, IUpdateCorruption
{
    /// <inheritdoc/>
    public override string Name => "model-replacement";

    /// <summary>β.</summary>
    public ReplacementFactor Factor { get; init; } = ReplacementFactor.PerHostile;

    /// <summary>η, the server's learning rate.</summary>
    public double ServerRate { get; init; } = 1;

    /// <inheritdoc/>
    public void Corrupt(Span<float> update, in OwnKnowledge known) =>
        FloatVector.Scale(update, (float)Beta(known.Participants, known.Hostile));

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(int classes)
    {
        if (!(ServerRate > 0) || !double.IsFinite(ServerRate))
            yield return new("server-rate", $"is {ServerRate}, must be finite and above 0");
    }

    private double Beta(double participants, double hostile) => Factor switch
    {
        ReplacementFactor.Participants => participants,
        ReplacementFactor.PerHostile => participants / Math.Max(1, hostile),
        _ => (participants - hostile) / Math.Max(1, hostile),
    } / ServerRate;
}
