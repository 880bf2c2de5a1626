using FedActors.Aggregation.Compare;
using FedActors.Aggregation.Prepare;
using FedActors.Aggregation.Views;

namespace FedActors.Aggregation.Catalogue;

/// <summary>All rules and stages by name.</summary>
/// <example>
/// <code>
/// var krum = RuleCatalogue.Rules.First(rule => rule.Name == "krum");
/// var options = krum.Parameters[0].Set(krum.Defaults, 30);
/// </code>
/// </example>
public static class RuleCatalogue
{
    /// <summary>Every rule, in a sensible order for a list.</summary>
    public static IReadOnlyList<Description<RuleOptions>> Rules { get; } =
        [.. PlainRules.All, .. DistanceRules.All, .. ServerRules.All];

    /// <summary>Every stage that can stand in <c>prepare</c>.</summary>
    public static IReadOnlyList<Description<PrepareOptions>> Stages { get; } = PrepareStages.All;

    /// <summary>
    /// The settings that every rule has. In addition, <c>view</c> may be a list of numbers (<see cref="View.Partition"/>), and
    /// <c>prepare</c> is a list of stages.
    /// </summary>
    public static IReadOnlyList<Parameter<RuleOptions>> Shared { get; } = new Parameters<RuleOptions, RuleOptions>()
        .Choice("view",
            "the parts of an update that are judged one by one: the whole vector, each tensor, "
            + "or each layer (its weight and bias together)",
            [("whole", View.Whole), ("tensors", View.Tensors), ("layers", View.Layers)],
            (options, value) => options with { View = value })
        .Choice("clip", "whether and when updates are clipped to the median of their norms",
            [
                ("none", Clip.None),
                ("median", Clip.Median),
                ("median-whole", Clip.MedianWhole),
                ("median-after", Clip.MedianAfter),
            ],
            (options, value) => options with { Clip = value })
        .All;

    internal static IReadOnlyList<(string, Comparison)> Comparisons =>
        [("squared-euclidean", Comparison.SquaredEuclidean), ("euclidean", Comparison.Euclidean), ("cosine", Comparison.Cosine)];
}
