using FedActors.Aggregation.Compare;

namespace FedActors.Aggregation.Rules.Density;

/// <summary>Density by cosine distance. Gong et al., AgrAmplifier (2023), Algorithm 2.</summary>
/// <example><c>new CosDenOptions { Neighbours = 30, Prepare = [new AmplifyOptions { Kernel = 3 }] }</c></example>
public sealed record CosDenOptions : DensityOptions
{
    /// <inheritdoc/>
    public override string Name => "cosden";

    internal override IEnumerable<Comparison> Measures => [Comparison.Cosine];
}
