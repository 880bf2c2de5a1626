namespace FedActors;

/// <summary><c>constant</c>: s(τ) = 1.</summary>
public sealed record ConstantStalenessOptions : StalenessOptions
{
    /// <summary>How configurations name it.</summary>
    public static Kind<StalenessOptions> Described { get; } = new KindBuilder<StalenessOptions, ConstantStalenessOptions>(
        "constant", "s(τ) = 1: age makes no difference.", new ConstantStalenessOptions()).Done();

    /// <inheritdoc/>
    public override Kind<StalenessOptions> Descriptor => Described;

    /// <inheritdoc/>
    public override double Factor(int staleness) => 1;
}
