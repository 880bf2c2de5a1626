using FedActors.Numerics.Vectors;

namespace FedActors;

/// <summary><c>sign-flip</c>: u ← −β·u, each client with its own update (Li et al., "RSA", AAAI 2019).</summary>
public sealed record SignFlip : AttackOptions, IUpdateCorruption
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<AttackOptions> Described { get; } =
        Describe<SignFlip>("sign-flip",
            "u ← −β·u, each client with its own update.")
            .Under("On updates")
            .From("Li et al., RSA, AAAI 2019")
            .Number("factor", o => o.Factor, (o, v) => o with { Factor = v }, "β", Bounds.Positive)
            .Done();

    /// <inheritdoc/>
    public override Kind<AttackOptions> Descriptor => Described;

    /// <summary>β.</summary>
    public double Factor { get; init; } = 1;

    /// <inheritdoc/>
    public void Corrupt(Span<float> update, in OwnKnowledge known) => FloatVector.Scale(update, (float)-Factor);
}
