using FedActors.Aggregation;
using FedActors.Aggregation.Compare;
using FedActors.Aggregation.Prepare;
using FedActors.Aggregation.Rules.Average;
using FedActors.Aggregation.Rules.Krum;
using FedActors.Aggregation.Rules.MultiKrum;
using FedActors.Aggregation.Views;
using FedActors.Engine.Experiments;
using FedActors.Hocon.Binding;

namespace FedActors.Engine.Configuration;

/// <summary><c>rule = krum { f = 20, view = layers, compare = cosine, clip = median }</c>, or several by name under <c>rules</c>.</summary>
internal static class RuleReader
{
    private static readonly string[] Names = ["average", "krum", "multikrum"];

    public static IReadOnlyList<NamedRule> Read(Section root, ExperimentPlaces places)
    {
        if (root.Has("rule") && root.Has("rules"))
            throw root.Error("rule", "give either one rule under 'rule' or named rules under 'rules', not both");
        if (root.Has("rules")) return [.. root.Variants("rules").Select(child => Named(root, child.Name, child.Variant, places))];
        var only = root.Variant("rule", "average");
        return [Named(root, only.Name, only, places)];
    }

    private static NamedRule Named(Section root, string name, Variant variant, ExperimentPlaces places)
    {
        places.Note($"rules.{name}", variant.Section.Path);
        return new NamedRule(name, Options(root, variant));
    }

    private static RuleOptions Options(Section root, Variant variant)
    {
        var settings = variant.Section;
        RuleOptions rule = variant.Name switch
        {
            "average" => new AverageOptions { Weights = Weights(settings) },
            "krum" => new KrumOptions { F = settings.Int("f"), Compare = Compare(settings), Variant = Definition(settings) },
            "multikrum" => new MultiKrumOptions
            {
                F = settings.Int("f"),
                M = settings.OptionalInt("m"),
                Compare = Compare(settings),
                Variant = Definition(settings),
            },
            _ => throw root.UnknownVariant(variant, Names),
        };
        return rule with { View = ViewOf(settings), Clip = ClipOf(settings) };
    }

    private static AverageWeights Weights(Section settings) => settings.Word<AverageWeights>(
        "weights", AverageWeights.Samples, ("samples", AverageWeights.Samples), ("uniform", AverageWeights.Uniform));

    private static Comparison Compare(Section settings) => settings.Word<Comparison>(
        "compare",
        Comparison.SquaredEuclidean,
        ("squared", Comparison.SquaredEuclidean),
        ("euclidean", Comparison.Euclidean),
        ("cosine", Comparison.Cosine));

    private static KrumVariant Definition(Section settings) => settings.Word<KrumVariant>(
        "definition", KrumVariant.Paper, ("paper", KrumVariant.Paper), ("byzfl", KrumVariant.ByzFl));

    private static View ViewOf(Section settings) => settings.Word<Cut>(
        "view", Cut.Whole, ("whole", Cut.Whole), ("layers", Cut.Layers), ("blocks", Cut.Blocks)) switch
    {
        Cut.Layers => View.Layers,
        Cut.Blocks => View.Blocks,
        _ => View.Whole,
    };

    private static Clip ClipOf(Section settings) => settings.Word<Clip>(
        "clip",
        Clip.None,
        ("none", Clip.None),
        ("median", Clip.Median),
        ("median-whole", Clip.MedianWhole),
        ("median-after", Clip.MedianAfter));

    private enum Cut
    {
        Whole,
        Layers,
        Blocks,
    }
}
