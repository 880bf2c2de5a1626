using FedActors.Aggregation.Choose;
using FedActors.Aggregation.Rules.GeometricMedian;

namespace FedActors;

/// <summary>
/// The point with the smallest sum of distances to all updates: argmin_z Σ |xᵢ − z|. Pillutla et al., Robust Aggregation for
/// Federated Learning (IEEE TSP 2022); found by Weiszfeld's iteration. Any number of updates; holds while fewer than half are
/// hostile.
/// </summary>
/// <example><c>new GeometricMedianOptions { Iterations = 3 }</c></example>
public sealed record GeometricMedianOptions : RuleOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<RuleOptions> Described { get; } =
        Describe<GeometricMedianOptions>("geometric-median", "the point with the smallest sum of distances to all updates")
            .Under("Averages and their robust replacements")
            .Alias("rfa")
            .Needs("n ≥ 1; holds for n > 2 f")
            .From("Pillutla et al., Robust Aggregation for Federated Learning (IEEE TSP 2022)")
            .OptionalInteger("iterations", o => o.Iterations, (o, v) => o with { Iterations = v },
                "smoothed steps from zero, as ByzFL takes them; until convergence when not given", Bounds.Count)
            .Number("smoothing", o => o.Smoothing, (o, v) => o with { Smoothing = v },
                "with iterations: smaller distances count as this one", Bounds.Positive)
            .Done();

    /// <inheritdoc/>
    public override Kind<RuleOptions> Descriptor => Described;

    /// <summary>
    /// How many smoothed steps from the zero vector, as ByzFL takes them (3 by default there); null to iterate until convergence.
    /// </summary>
    public int? Iterations { get; init; }

    /// <summary>The distance ν below which distances count as ν, if a number of iterations is given.</summary>
    public double Smoothing { get; init; } = 0.1;

    /// <inheritdoc/>
    protected override IEnumerable<Problem> CheckRule(int updates) => AtLeastOne.Check(Name, updates);

    /// <inheritdoc/>
    protected internal override IViewRule Compose(Part part) => Iterations is { } steps
        ? new SmoothedWeiszfeld(steps, Smoothing)
        : new ChooseAndCombine(new WeiszfeldChooser(), new WeightedMean());
}
