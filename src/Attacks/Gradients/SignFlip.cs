using FedActors.Numerics.Vectors;
using FedActors.Settings;

namespace FedActors.Attacks.Gradients;

/// <summary><c>sign-flip</c>: u ← −β·u, each client with its own update (Li et al., "RSA", AAAI 2019).</summary>
public sealed record SignFlip : AttackOptions, IUpdateCorruption
{
    /// <inheritdoc/>
    public override string Name => "sign-flip";

    /// <summary>β.</summary>
    public double Factor { get; init; } = 1;

    /// <inheritdoc/>
    public void Corrupt(Span<float> update, in OwnKnowledge known) => FloatVector.Scale(update, (float)-Factor);

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(int classes)
    {
        if (!(Factor > 0) || !double.IsFinite(Factor)) yield return new("factor", $"is {Factor}, must be above 0");
    }
}
