using FedActors.Numerics.Vectors;

namespace FedActors.Attacks.Scaling;

/// <summary><c>boost</c>: multiplies the update, u ← β·u, so that it outweighs the honest ones in an average.</summary>
public sealed record Boost : AttackOptions, IUpdateCorruption
{
    /// <inheritdoc/>
    public override string Name => "boost";

    /// <summary>β; null for participants / hostile, with which all hostile together replace the model.</summary>
    public double? Factor { get; init; }

    /// <inheritdoc/>
    public void Corrupt(Span<float> update, in OwnKnowledge known) =>
        FloatVector.Scale(update, (float)(Factor ?? known.Participants / Math.Max(1.0, known.Hostile)));

    /// <inheritdoc/>
    public override IEnumerable<AttackProblem> Check(int classes)
    {
        if (Factor is { } factor && !double.IsFinite(factor)) yield return new("factor", $"is {factor}, must be finite");
    }
}
