using FedActors.Numerics.Optimisers;

namespace FedActors;

/// <summary>FedAdam (Reddi et al., arXiv 2003.00295): v ← β₂·v + (1 − β₂)·d².</summary>
public sealed record FedAdamOptions() : AdaptiveServerOptions(beta1: 0.9)
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<ServerOptimiserOptions> Described { get; } = Describe(
        "fed-adam", "fedadam", "Every parameter moves by about the learning rate: v ← β₂·v + (1 − β₂)·d².", new FedAdamOptions())
        .Number("beta2", o => o.Beta2, (o, v) => o with { Beta2 = v }, "β₂, the decay rate of the mean square", Bounds.BelowOne)
        .Flag("bias-corrected", o => o.BiasCorrected, (o, v) => o with { BiasCorrected = v },
            "whether v starts at 0 and η is multiplied by √(1 − β₂ᵗ) / (1 − β₁ᵗ), as in TensorFlow; the paper does neither")
        .Done();

    /// <inheritdoc/>
    public override Kind<ServerOptimiserOptions> Descriptor => Described;

    /// <summary>β₂, the decay rate of the mean square.</summary>
    public double Beta2 { get; init; } = 0.99;

    /// <summary>Whether steps are corrected for the moments' start at 0.</summary>
    public bool BiasCorrected { get; init; }

    private protected override double FirstSquare => BiasCorrected ? 0 : base.FirstSquare;

    private protected override AdaptiveStep StepOf(int number, double rate) =>
        new(Squares.Averaged, Beta1, Beta2, (float)Tau, (float)(BiasCorrected ? rate * Correction(number) : rate));

    private double Correction(int number) => Math.Sqrt(1 - Math.Pow(Beta2, number)) / (1 - Math.Pow(Beta1, number));
}
