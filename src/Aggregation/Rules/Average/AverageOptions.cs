using FedActors.Aggregation.Choose;
using FedActors.Aggregation.Rules.Average;

namespace FedActors;

/// <summary>
/// Σ wᵢ xᵢ / Σ wᵢ: federated averaging. McMahan et al., Communication-Efficient Learning of Deep Networks from Decentralized
/// Data (AISTATS 2017). Any number of updates; one hostile update moves it anywhere.
/// </summary>
/// <example><c>new AverageOptions().Build(tensors).Aggregate(updates, result)</c></example>
public sealed record AverageOptions : RuleOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<RuleOptions> Described { get; } =
        Describe<AverageOptions>("average", "the mean of the updates, weighted by their samples")
            .Under("Averages and their robust replacements")
            .Alias("fedavg", "mean")
            .Needs("n ≥ 1; no hostile update")
            .From("McMahan et al., Communication-Efficient Learning of Deep Networks from Decentralized Data (AISTATS 2017)")
            .Word("weights", o => o.Weights, (o, v) => o with { Weights = v }, "how much each update counts",
                ("samples", AverageWeights.Samples), ("uniform", AverageWeights.Uniform))
            .Done();

    /// <inheritdoc/>
    public override Kind<RuleOptions> Descriptor => Described;

    /// <summary>Whether each update is weighted by its number of samples, or all count the same.</summary>
    public AverageWeights Weights { get; init; } = AverageWeights.Samples;

    /// <inheritdoc/>
    protected override IEnumerable<Problem> CheckRule(int updates) => AtLeastOne.Check(Name, updates);

    /// <inheritdoc/>
    protected internal override IViewRule Compose(Part part) => new ChooseAndCombine(new ByWeight(Weights), new WeightedMean());
}
