using FedActors.Numerics.Vectors;

namespace FedActors.Attacks.Gradients;

/// <summary>
/// <c>gradient-ascent</c>, AgrAmplifier's G-asc: the update climbs the loss instead of descending it, u ← −honest. Merged, and
/// combined with label flipping, it is that paper's ⟨L-flip⟩+⟨G-asc⟩: u ← poisoned − honest.
/// </summary>
public sealed record GradientAscent : AttackOptions, IUpdateCorruption
{
    /// <inheritdoc/>
    public override string Name => "gradient-ascent";

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
