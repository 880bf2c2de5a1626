namespace FedActors;

/// <summary><c>hinge</c>: s(τ) = 1 up to τ = b, then 1 / (a (τ − b) + 1).</summary>
public sealed record HingeStalenessOptions : StalenessOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<StalenessOptions> Described { get; } = new KindBuilder<StalenessOptions, HingeStalenessOptions>(
        "hinge", "s(τ) = 1 if τ ≤ b, else 1 / (a (τ − b) + 1).", new HingeStalenessOptions())
        .From("Xie et al., Asynchronous Federated Optimization, 2019, arXiv 1903.03934")
        .Number("a", o => o.A, (o, v) => o with { A = v }, "how fast older updates lose weight", Bounds.AtLeast(0))
        .Integer("b", o => o.B, (o, v) => o with { B = v }, "the staleness up to which updates count in full", Bounds.AtLeast(0))
        .Done();

    /// <inheritdoc/>
    public override Kind<StalenessOptions> Descriptor => Described;

    /// <summary>How fast older updates lose weight.</summary>
    public double A { get; init; } = 10;

    /// <summary>The staleness up to which updates count in full.</summary>
    public int B { get; init; } = 4;

    /// <inheritdoc/>
    public override double Factor(int staleness) => staleness <= B ? 1 : 1 / (A * (staleness - (double)B) + 1);
}
