using FedActors.Aggregation.Combine;
using FedActors.Aggregation.Pipeline;
using FedActors.Aggregation.Views;
using FedActors.Settings;

namespace FedActors.Aggregation.Rules.Average;

/// <summary>
/// Σ wᵢ xᵢ / Σ wᵢ: federated averaging. McMahan et al., Communication-Efficient Learning of Deep Networks from Decentralized
/// Data (AISTATS 2017). Any number of updates; one hostile update moves it anywhere.
/// </summary>
/// <example><c>new AverageOptions().Build(tensors).Aggregate(updates, result)</c></example>
public sealed record AverageOptions : RuleOptions
{
    /// <inheritdoc/>
    public override string Name => "average";

    /// <summary>Whether each update is weighted by its number of samples, or all count the same.</summary>
    public AverageWeights Weights { get; init; } = AverageWeights.Samples;

    private protected override IEnumerable<string> Words => Weights == AverageWeights.Uniform ? ["uniform"] : [];

    private protected override IEnumerable<Problem> CheckRule(int updates)
    {
        if (updates < 1) yield return new("updates", "an average needs at least one update");
    }

    internal override IViewRule Compose(Part part) => new ChooseAndCombine(new ByWeight(Weights), new WeightedMean());
}
