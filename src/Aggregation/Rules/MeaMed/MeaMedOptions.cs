using FedActors.Aggregation.Choose;
using FedActors.Aggregation.Combine;

namespace FedActors;

/// <summary>
/// Mean around median: the mean of the n − f values of each coordinate that are nearest to its median. Xie et al., Generalized
/// Byzantine-Tolerant SGD (2018). Works on n ≥ 2 f + 1 updates.
/// </summary>
/// <example><c>new MeaMedOptions { F = 10 }</c></example>
public sealed record MeaMedOptions : RuleOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<RuleOptions> Described { get; } =
        Describe<MeaMedOptions>("meamed", "the mean of the n - f values of each coordinate nearest to its median")
            .Under("Averages and their robust replacements")
            .Alias("mean-around-median")
            .Needs("n ≥ 2 f + 1")
            .From("Xie et al., Generalized Byzantine-Tolerant SGD (2018)")
            .Count("f", o => o.F, (o, v) => o with { F = v }, "values left out of each mean")
            .Done();

    /// <inheritdoc/>
    public override Kind<RuleOptions> Descriptor => Described;

    /// <summary>How many values are left out of each mean.</summary>
    public int F { get; init; }

    /// <inheritdoc/>
    protected override IEnumerable<Problem> CheckRule(int updates) => ByzantineBound.Check(Name, F, 2, 1, updates);

    /// <inheritdoc/>
    protected internal override IViewRule Compose(Part part) =>
        new ChooseAndCombine(new Everyone(), new ByCoordinate(count => new MeanAroundMedian(count - F)));
}
