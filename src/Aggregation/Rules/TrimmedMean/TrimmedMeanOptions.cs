using FedActors.Aggregation.Choose;
using FedActors.Aggregation.Combine;

namespace FedActors;

/// <summary>
/// The mean of each coordinate without its f smallest and f largest values. Yin et al., Byzantine-Robust Distributed Learning:
/// Towards Optimal Statistical Rates (ICML 2018). Works on n ≥ 2 f + 1 updates; f = 0 is the mean.
/// </summary>
/// <example><c>new TrimmedMeanOptions { F = 10 }</c></example>
public sealed record TrimmedMeanOptions : RuleOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<RuleOptions> Described { get; } =
        Describe<TrimmedMeanOptions>("trimmed-mean", "the mean of each coordinate without its f smallest and f largest values")
            .Under("Averages and their robust replacements")
            .Alias("trmean", "fedtrimmedavg")
            .Needs("n ≥ 2 f + 1")
            .From("Yin et al., Byzantine-Robust Distributed Learning: Towards Optimal Statistical Rates (ICML 2018)")
            .Count("f", o => o.F, (o, v) => o with { F = v }, "values dropped at each end")
            .Done();

    /// <inheritdoc/>
    public override Kind<RuleOptions> Descriptor => Described;

    /// <summary>How many values are dropped at each end.</summary>
    public int F { get; init; }

    /// <inheritdoc/>
    protected override IEnumerable<Problem> CheckRule(int updates) => ByzantineBound.Check(Name, F, 2, 1, updates);

    /// <inheritdoc/>
    protected internal override IViewRule Compose(Part part) =>
        new ChooseAndCombine(new Everyone(), new ByCoordinate(count => new SortedMean(F, count - F)));
}
