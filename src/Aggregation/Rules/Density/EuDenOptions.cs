using FedActors.Aggregation.Compare;

namespace FedActors.Aggregation.Rules.Density;

/// <summary>Density by Euclidean distance. Gong et al., AgrAmplifier (2023), Algorithm 2.</summary>
/// <example><c>new EuDenOptions { Neighbours = 30, Prepare = [new AmplifyOptions { Kernel = 3 }] }</c></example>
public sealed record EuDenOptions : DensityOptions
{
    /// <inheritdoc/>
    public override string Name => "euden";

    internal override IEnumerable<Comparison> Measures => [Comparison.Euclidean];
}
