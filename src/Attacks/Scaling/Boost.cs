using FedActors.Numerics.Vectors;

namespace FedActors;

/// <summary><c>boost</c>: multiplies the update, u ← β·u, so that it outweighs the honest ones in an average.</summary>
public sealed record Boost : AttackOptions, IUpdateCorruption
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<AttackOptions> Described { get; } =
        Describe<Boost>("boost",
            "u ← β·u, to outweigh the honest updates in an average.")
            .Under("On updates")
            .Alias("scaling")
            .From("Bagdasaryan et al., How to backdoor federated learning, AISTATS 2020")
            .Number("factor", o => o.Factor, (o, v) => o with { Factor = v }, "β")
            .Done();

    /// <inheritdoc/>
    public override Kind<AttackOptions> Descriptor => Described;

    /// <summary>β.</summary>
    public double Factor { get; init; } = 10;

    /// <inheritdoc/>
    public void Corrupt(Span<float> update, in OwnKnowledge known) => FloatVector.Scale(update, (float)Factor);
}
