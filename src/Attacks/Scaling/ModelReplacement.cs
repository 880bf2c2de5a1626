using FedActors.Numerics.Vectors;

namespace FedActors;

/// <summary>
/// <c>model-replacement</c>: u ← β·u, so that the average of all updates becomes the attacker's model (Bagdasaryan et al., "How
/// to backdoor federated learning", AISTATS 2020).
/// </summary>
public sealed record ModelReplacement : AttackOptions, IUpdateCorruption
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<AttackOptions> Described { get; } =
        Describe<ModelReplacement>("model-replacement",
            "u ← β·u with the β that turns the average of all updates into the attacker's model.")
            .Under("On updates")
            .From("Bagdasaryan et al., AISTATS 2020; layerwise cosine aggregation, arXiv 2503.21244, eq. 3")
            .Word("factor", o => o.Factor, (o, v) => o with { Factor = v },
                "`participants`: n/η, one attacker alone overrides the average; `per-hostile`: n/(f·η), all together do; "
                + "`honest-per-hostile`: (n − f)/(f·η), as in that paper's code",
                ("participants", ReplacementFactor.Participants), ("per-hostile", ReplacementFactor.PerHostile),
                ("honest-per-hostile", ReplacementFactor.HonestPerHostile))
            .Number("server-rate", o => o.ServerRate, (o, v) => o with { ServerRate = v }, "η", Bounds.Positive)
            .Done();

    /// <inheritdoc/>
    public override Kind<AttackOptions> Descriptor => Described;

    /// <summary>β.</summary>
    public ReplacementFactor Factor { get; init; } = ReplacementFactor.PerHostile;

    /// <summary>η, the server's learning rate.</summary>
    public double ServerRate { get; init; } = 1;

    /// <inheritdoc/>
    public void Corrupt(Span<float> update, in OwnKnowledge known) =>
        FloatVector.Scale(update, (float)Beta(known.Participants, known.Hostile));

    private double Beta(double participants, double hostile) => Factor switch
    {
        ReplacementFactor.Participants => participants,
        ReplacementFactor.PerHostile => participants / Math.Max(1, hostile),
        _ => (participants - hostile) / Math.Max(1, hostile),
    } / ServerRate;
}
