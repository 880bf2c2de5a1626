using FedActors.Aggregation.Combine;
using FedActors.Aggregation.Compare;
using FedActors.Aggregation.Pipeline;
using FedActors.Aggregation.Views;
using FedActors.Settings;

namespace FedActors.Aggregation.Rules.GeoMed;

/// <summary>
/// The medoid: the update with the smallest sum of distances to all others. arXiv 2503.21244 uses squared distances in its
/// Sec. 4.3, plain ones in its Sec. 2.4 and its program. Works on any number of updates.
/// </summary>
/// <example><c>new GeoMedOptions { View = View.Tensors, Compare = Comparison.Cosine, Clip = Clip.Median }</c></example>
public sealed record GeoMedOptions : RuleOptions
{
    /// <inheritdoc/>
    public override string Name => "geomed";

    /// <summary>The distance that is summed.</summary>
    public Comparison Compare { get; init; } = Comparison.SquaredEuclidean;

    private protected override IEnumerable<string> Words => [Compare.Describe()];

    private protected override IEnumerable<Problem> CheckRule(int updates)
    {
        if (updates < 1) yield return new("updates", "geomed needs at least one update");
    }

    internal override bool Compares => true;

    internal override IViewRule Compose(Part part) => new ChooseAndCombine(new MedoidChooser(Compare), new WeightedMean());
}
