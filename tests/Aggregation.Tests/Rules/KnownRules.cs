using FedActors.Aggregation.Compare;
using FedActors.Aggregation.Prepare;
using FedActors.Aggregation.Rules.Average;
using FedActors.Aggregation.Rules.Bulyan;
using FedActors.Aggregation.Rules.GeoMed;
using FedActors.Aggregation.Rules.Krum;
using FedActors.Aggregation.Rules.MultiKrum;

namespace FedActors.Aggregation.Tests.Rules;

/// <summary>Every rule with settings that suit twelve or more updates, and which properties it has.</summary>
internal static class KnownRules
{
    public static IReadOnlyDictionary<string, KnownRule> All { get; } = new Dictionary<string, KnownRule>
    {
        ["average"] = new(new AverageOptions(), Translates: true, Scales: true),
        ["krum"] = new(new KrumOptions { F = 2 }, Translates: true, Scales: true),
        ["krum of byzfl"] = new(new KrumOptions { F = 2, Variant = KrumVariant.ByzFl }, Translates: true, Scales: true),
        ["cosine krum"] = new(new KrumOptions { F = 2, Compare = Comparison.Cosine, Clip = Clip.Median }, Translates: false, Scales: true),
        ["multikrum"] = new(new MultiKrumOptions { F = 2 }, Translates: true, Scales: true),
        ["cosine multikrum, clipped after"] =
            new(new MultiKrumOptions { F = 2, Compare = Comparison.Cosine, Clip = Clip.MedianAfter }, Translates: false, Scales: true),
        ["bulyan"] = new(new BulyanOptions { F = 2 }, Translates: true, Scales: true),
        ["geomed"] = new(new GeoMedOptions(), Translates: true, Scales: true),
        ["geomed, plain distances"] = new(new GeoMedOptions { Compare = Comparison.Euclidean }, Translates: true, Scales: true),
    };

    public static TheoryData<string> Names => [.. All.Keys];
}
