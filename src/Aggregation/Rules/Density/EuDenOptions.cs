namespace FedActors;

/// <summary>Density by Euclidean distance. Gong et al., AgrAmplifier (2023), Algorithm 2.</summary>
/// <example><c>new EuDenOptions { Neighbours = 30, Prepare = [new AmplifyOptions { Kernel = 3 }] }</c></example>
public sealed record EuDenOptions : DensityOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<RuleOptions> Described { get; } =
        DescribeDensity<EuDenOptions>("euden", "the mean of the updates in the densest places by Euclidean distance").Done();

    /// <inheritdoc/>
    public override Kind<RuleOptions> Descriptor => Described;

    internal override IEnumerable<Comparison> Measures => [Comparison.Euclidean];
}
