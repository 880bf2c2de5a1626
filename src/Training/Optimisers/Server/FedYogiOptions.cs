using FedActors.Numerics.Optimisers;

namespace FedActors;

/// <summary>FedYogi (Reddi et al., arXiv 2003.00295): v ← v − (1 − β₂)·d²·sign(v − d²).</summary>
public sealed record FedYogiOptions() : AdaptiveServerOptions(beta1: 0.9)
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<ServerOptimiserOptions> Described { get; } = Describe(
        "fed-yogi", "fedyogi", "As fed-adam, but v shrinks slowly where aggregates do: v ← v − (1 − β₂)·d²·sign(v − d²).",
        new FedYogiOptions())
        .Number("beta2", o => o.Beta2, (o, v) => o with { Beta2 = v }, "β₂, how slowly v follows the squares", Bounds.BelowOne)
        .Done();

    /// <inheritdoc/>
    public override Kind<ServerOptimiserOptions> Descriptor => Described;

    /// <summary>β₂, how slowly v follows the squares.</summary>
    public double Beta2 { get; init; } = 0.99;

    private protected override AdaptiveStep StepOf(int number, double rate) =>
        new(Squares.Followed, Beta1, Beta2, (float)Tau, (float)rate);
}
