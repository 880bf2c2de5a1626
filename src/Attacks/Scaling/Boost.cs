using FedActors.Numerics.Vectors;
using FedActors.Settings;

namespace FedActors.Attacks.Scaling;

/// <summary><c>boost</c>: multiplies the update, u ← β·u, so that it outweighs the honest ones in an average.</summary>
public sealed record Boost : AttackOptions, IUpdateCorruption
{
    /// <inheritdoc/>
    public override string Name => "boost";

    /// <summary>β.</summary>
    public double Factor { get; init; } = 10;

    /// <inheritdoc/>
    public void Corrupt(Span<float> update, in OwnKnowledge known) => FloatVector.Scale(update, (float)Factor);

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(int classes)
    {
        if (!double.IsFinite(Factor)) yield return new("factor", $"is {Factor}, must be finite");
    }
}
