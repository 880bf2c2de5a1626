using FedActors.Numerics.Vectors;

namespace FedActors;

/// <summary>
/// <c>gradient-ascent</c>, AgrAmplifier's G-asc: the update climbs the loss instead of descending it, u ← −honest. Merged, and
/// combined with label flipping, it is that paper's ⟨L-flip⟩+⟨G-asc⟩: u ← poisoned − honest.
/// </summary>
public sealed record GradientAscent : AttackOptions, IUpdateCorruption
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<AttackOptions> Described { get; } =
        Describe<GradientAscent>("gradient-ascent",
            "u ← −honest: climbs the loss. Merged with label-flip it is ⟨L-flip⟩+⟨G-asc⟩: u ← poisoned − honest.")
            .Under("On updates")
            .Alias("g-asc")
            .From("AgrAmplifier's G-asc")
            .Flag("merge", o => o.Merge, (o, v) => o with { Merge = v },
                "whether to add the reversed honest update to the poisoned one")
            .Done();

    /// <inheritdoc/>
    public override Kind<AttackOptions> Descriptor => Described;

    /// <summary>Whether to add the reversed honest update to the one trained on poisoned data.</summary>
    public bool Merge { get; init; }

    /// <inheritdoc/>
    public bool NeedsHonestUpdate => Merge;

    /// <inheritdoc/>
    public void Corrupt(Span<float> update, in OwnKnowledge known)
    {
        if (Merge) FloatVector.Subtract(update, known.Honest);
        else FloatVector.Scale(update, -1);
    }
}
