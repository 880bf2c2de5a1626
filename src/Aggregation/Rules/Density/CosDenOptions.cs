namespace FedActors;

/// <summary>Density by cosine distance. Gong et al., AgrAmplifier (2023), Algorithm 2.</summary>
/// <example><c>new CosDenOptions { Neighbours = 30, Prepare = [new AmplifyOptions { Kernel = 3 }] }</c></example>
public sealed record CosDenOptions : DensityOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<RuleOptions> Described { get; } =
        DescribeDensity<CosDenOptions>("cosden", "the mean of the updates in the densest places by cosine").Done();

    /// <inheritdoc/>
    public override Kind<RuleOptions> Descriptor => Described;

    internal override IEnumerable<Comparison> Measures => [Comparison.Cosine];
}
