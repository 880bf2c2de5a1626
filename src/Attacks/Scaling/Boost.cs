namespace FedActors.Attacks.Scaling;

/// <summary>
/// <c>boost</c>: multiplies the update, u ← β·u, so that it outweighs the honest ones in an average. β = participants / hostile
/// replaces the model (Bagdasaryan et al., "How to backdoor federated learning", AISTATS 2020).
/// </summary>
public sealed record Boost : AttackOptions, IUpdateCorruption
{
    /// <inheritdoc/>
    public override string Name => "boost";

    /// <summary>β; null for participants / hostile.</summary>
    public double? Factor { get; init; }

    /// <inheritdoc/>
    public void Corrupt(Span<float> update, in OwnKnowledge known)
    {
        var factor = (float)(Factor ?? (double)known.Participants / Math.Max(1, known.Hostile));
        foreach (ref var value in update) value *= factor;
    }

    /// <inheritdoc/>
    public override IEnumerable<AttackProblem> Check(int classes)
    {
        if (Factor is { } factor && !double.IsFinite(factor)) yield return new("factor", $"is {factor}, must be finite");
    }
}
