using FedActors.Aggregation.Choose;
using FedActors.Aggregation.Combine;

namespace FedActors;

/// <summary>
/// The median of each coordinate. Yin et al., Byzantine-Robust Distributed Learning: Towards Optimal Statistical Rates
/// (ICML 2018). Any number of updates; holds while fewer than half are hostile.
/// </summary>
/// <example><c>new MedianOptions { Kind = MedianKind.Lower }</c></example>
public sealed record MedianOptions : RuleOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<RuleOptions> Described { get; } =
        Describe<MedianOptions>("median", "the median of each coordinate")
            .Under("Averages and their robust replacements")
            .Alias("coordinate-median", "cwmed", "fedmedian")
            .Needs("n ≥ 1; holds for n > 2 f")
            .From("Yin et al., Byzantine-Robust Distributed Learning: Towards Optimal Statistical Rates (ICML 2018)")
            .Word("kind", o => o.Kind, (o, v) => o with { Kind = v },
                "which value is the median when the number of values is even",
                ("mid", MedianKind.Mid), ("lower", MedianKind.Lower), ("upper", MedianKind.Upper))
            .Done();

    /// <inheritdoc/>
    public override Kind<RuleOptions> Descriptor => Described;

    /// <summary>Which value is the median when the number of values is even.</summary>
    public MedianKind Kind { get; init; }

    /// <inheritdoc/>
    protected override IEnumerable<Problem> CheckRule(int updates) => AtLeastOne.Check(Name, updates);

    /// <inheritdoc/>
    protected internal override IViewRule Compose(Part part) =>
        new ChooseAndCombine(new Everyone(), new ByCoordinate(count => Of(Kind, count)));

    internal static SortedMean Of(MedianKind kind, int count) => kind switch
    {
        MedianKind.Lower => new SortedMean((count - 1) / 2, (count - 1) / 2 + 1),
        MedianKind.Upper => new SortedMean(count / 2, count / 2 + 1),
        _ => new SortedMean((count - 1) / 2, count / 2 + 1),
    };
}
