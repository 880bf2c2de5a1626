using FedActors.Numerics.Vectors;

namespace FedActors;

/// <summary>
/// <c>t-scal</c>, the scaling attack as in AgrAmplifier (after Cao et al., "FLTrust", NDSS 2021): u ← poisoned / M_f, where M_f
/// is the hostile share of the participants. Meant to go with a backdoor. That paper's code sends honest + poisoned / M_f.
/// </summary>
public sealed record TargetedScaling : AttackOptions, IUpdateCorruption
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<AttackOptions> Described { get; } =
        Describe<TargetedScaling>("t-scal",
            "u ← poisoned / M_f, where M_f is the hostile share of the participants. Meant to go with a backdoor.")
            .Under("On updates")
            .From("AgrAmplifier's T-Scal, after Cao et al., FLTrust, NDSS 2021")
            .Flag("add-honest", o => o.AddHonest, (o, v) => o with { AddHonest = v },
                "whether to add the honest update, as AgrAmplifier's code does")
            .Done();

    /// <inheritdoc/>
    public override Kind<AttackOptions> Descriptor => Described;

    /// <summary>Whether to add the honest update, as the paper's code does.</summary>
    public bool AddHonest { get; init; }

    /// <inheritdoc/>
    public bool NeedsHonestUpdate => AddHonest;

    /// <inheritdoc/>
    public void Corrupt(Span<float> update, in OwnKnowledge known)
    {
        FloatVector.Scale(update, (float)(known.Participants / Math.Max(1.0, known.Hostile)));
        if (AddHonest) FloatVector.AddScaled(update, 1, known.Honest);
    }
}
