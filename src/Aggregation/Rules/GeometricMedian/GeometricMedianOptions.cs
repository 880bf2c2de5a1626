using FedActors.Aggregation.Choose;
using FedActors.Aggregation.Combine;
using FedActors.Aggregation.Pipeline;
using FedActors.Aggregation.Views;
using FedActors.Settings;

namespace FedActors.Aggregation.Rules.GeometricMedian;

/// <summary>
/// The point with the smallest sum of distances to all updates: argmin_z Σ |xᵢ − z|. Pillutla et al., Robust Aggregation for
/// Federated Learning (IEEE TSP 2022); found by Weiszfeld's iteration. Any number of updates; holds while fewer than half are
/// hostile.
/// </summary>
/// <example><c>new GeometricMedianOptions { Iterations = 3 }</c></example>
public sealed record GeometricMedianOptions : RuleOptions
{
    /// <inheritdoc/>
    public override string Name => "geometric-median";

    /// <summary>
    /// How many smoothed steps from the zero vector, as ByzFL takes them (3 by default there); null to iterate until convergence.
    /// </summary>
    public int? Iterations { get; init; }

    /// <summary>The distance ν below which distances count as ν, if a number of iterations is given.</summary>
    public double Smoothing { get; init; } = 0.1;

    private protected override IEnumerable<string> Words => Iterations is null ? [] : [$"{Iterations} steps", $"ν = {Smoothing}"];

    private protected override IEnumerable<Problem> CheckRule(int updates)
    {
        if (Iterations < 1) yield return new("iterations", $"at least one step is needed, but iterations is {Iterations}");
        if (!(Smoothing > 0)) yield return new("smoothing", $"ν must be above 0, but is {Smoothing}");
        foreach (var problem in AtLeastOne.Check(Name, updates)) yield return problem;
    }

    internal override IViewRule Compose(Part part) => Iterations is { } steps
        ? new SmoothedWeiszfeld(steps, Smoothing)
        : new ChooseAndCombine(new WeiszfeldChooser(), new WeightedMean());
}
