using FedActors.Aggregation.Compare;

namespace FedActors.Aggregation.Rules.Density;

/// <summary>
/// The updates that both CosDen and EuDen would choose; zero if there are none. Gong et al., AgrAmplifier (2023), Algorithm 2.
/// </summary>
/// <example><c>new MgDenOptions { Neighbours = 30, Prepare = [new AmplifyOptions { Kernel = 3 }] }</c></example>
public sealed record MgDenOptions : DensityOptions
{
    /// <inheritdoc/>
    public override string Name => "mgden";

    internal override IEnumerable<Comparison> Measures => [Comparison.Cosine, Comparison.Euclidean];
}
