using FedActors.Numerics.Memory;
using FedActors.Training.Optimisers;

namespace FedActors;

/// <summary>
/// Adam (Kingma and Ba, arXiv 1412.6980) as in PyTorch; with <see cref="Decoupled"/> weight decay it is AdamW (arXiv
/// 1711.05101).
/// </summary>
public sealed record AdamOptions() : OptimiserOptions(0.001)
{
    /// <summary>How configurations name and set Adam.</summary>
    public static Kind<OptimiserOptions> Described { get; } =
        Describe("adam", "Adam. Weight decay goes through the gradient.", "Kingma and Ba, arXiv 1412.6980", new AdamOptions());

    /// <summary>How configurations name and set AdamW.</summary>
    public static Kind<OptimiserOptions> DescribedAdamW { get; } = Describe(
        "adamw", "AdamW. Weights decay by themselves, not through the gradient.", "Loshchilov and Hutter, arXiv 1711.05101",
        new AdamOptions { Decoupled = true, WeightDecay = 0.01 });

    /// <inheritdoc/>
    public override Kind<OptimiserOptions> Descriptor => Decoupled ? DescribedAdamW : Described;

    /// <summary>β₁, the decay rate of the mean gradient.</summary>
    public double Beta1 { get; init; } = 0.9;

    /// <summary>β₂, the decay rate of the mean squared gradient.</summary>
    public double Beta2 { get; init; } = 0.999;

    /// <summary>ε, added to the root of the mean squared gradient.</summary>
    public double Epsilon { get; init; } = 1e-8;

    /// <summary>λ, the weight decay.</summary>
    public double WeightDecay { get; init; }

    /// <summary>Whether λ shrinks the weights directly (AdamW) instead of being added to the gradient (Adam).</summary>
    public bool Decoupled { get; init; }

    /// <inheritdoc/>
    public override int? KeptPerParameter => 2;

    /// <inheritdoc/>
    protected internal override Optimiser Open(AlignedFloats parameters) => new Adam(this, parameters);

    private static Kind<OptimiserOptions> Describe(string name, string summary, string citation, AdamOptions defaults) =>
        Describe(name, summary, defaults)
            .From(citation)
            .Number("beta1", o => o.Beta1, (o, v) => o with { Beta1 = v }, "the decay rate of the mean gradient",
                Bounds.BelowOne)
            .Number("beta2", o => o.Beta2, (o, v) => o with { Beta2 = v }, "the decay rate of the mean squared gradient",
                Bounds.BelowOne)
            .Number("epsilon", o => o.Epsilon, (o, v) => o with { Epsilon = v },
                "added to the root of the mean squared gradient", Bounds.Positive)
            .Number("weight-decay", o => o.WeightDecay, (o, v) => o with { WeightDecay = v }, "λ", Bounds.NotNegative)
            .Done();
}
