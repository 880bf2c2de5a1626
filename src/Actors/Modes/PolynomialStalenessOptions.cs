namespace FedActors;

/// <summary><c>polynomial</c>: s(τ) = (1 + τ)^−a.</summary>
public sealed record PolynomialStalenessOptions : StalenessOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<StalenessOptions> Described { get; } = new KindBuilder<StalenessOptions, PolynomialStalenessOptions>(
        "polynomial", "s(τ) = (1 + τ)^−a.", new PolynomialStalenessOptions())
        .Number("a", o => o.A, (o, v) => o with { A = v }, "the exponent", Bounds.AtLeast(0))
        .Done();

    /// <inheritdoc/>
    public override Kind<StalenessOptions> Descriptor => Described;

    /// <summary>The exponent.</summary>
    public double A { get; init; } = 0.5;

    /// <inheritdoc/>
    public override double Factor(int staleness) => Math.Pow(1.0 + staleness, -A);
}
