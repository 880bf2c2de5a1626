namespace FedActors;

/// <summary>
/// The updates that both CosDen and EuDen would choose; zero if there are none. Gong et al., AgrAmplifier (2023), Algorithm 2.
/// </summary>
/// <example><c>new MgDenOptions { Neighbours = 30, Prepare = [new AmplifyOptions { Kernel = 3 }] }</c></example>
public sealed record MgDenOptions : DensityOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<RuleOptions> Described { get; } =
        DescribeDensity<MgDenOptions>("mgden", "the mean of the updates that both cosden and euden choose").Done();

    /// <inheritdoc/>
    public override Kind<RuleOptions> Descriptor => Described;

    internal override IEnumerable<Comparison> Measures => [Comparison.Cosine, Comparison.Euclidean];
}
