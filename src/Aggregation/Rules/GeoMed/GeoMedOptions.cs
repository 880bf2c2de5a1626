using FedActors.Aggregation.Choose;
using FedActors.Aggregation.Compare;
using FedActors.Aggregation.Rules.GeoMed;

namespace FedActors;

/// <summary>
/// The medoid: the update with the smallest sum of distances to all others. arXiv 2503.21244 uses squared distances in its
/// Sec. 4.3, plain ones in its Sec. 2.4 and its program. Works on any number of updates.
/// </summary>
/// <example><c>new GeoMedOptions { View = View.Tensors, Compare = Comparison.Cosine, Clip = Clip.Median }</c></example>
public sealed record GeoMedOptions : RuleOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<RuleOptions> Described { get; } =
        Describe<GeoMedOptions>("geomed", "the medoid: the update with the smallest sum of distances to all others")
            .Under("Choosing by distances")
            .Alias("medoid")
            .Needs("n ≥ 1")
            .From("arXiv 2503.21244, Sec. 4.3")
            .Word("compare", o => o.Compare, (o, v) => o with { Compare = v }, "the distance", ComparisonWords.All)
            .Done();

    /// <inheritdoc/>
    public override Kind<RuleOptions> Descriptor => Described;

    /// <summary>The distance that is summed.</summary>
    public Comparison Compare { get; init; } = Comparison.SquaredEuclidean;

    /// <inheritdoc/>
    protected override IEnumerable<Problem> CheckRule(int updates) => AtLeastOne.Check(Name, updates);

    /// <inheritdoc/>
    public override bool Compares => true;

    /// <inheritdoc/>
    protected internal override IViewRule Compose(Part part) =>
        new ChooseAndCombine(new MedoidChooser(Compare), new WeightedMean());
}
