using FedActors.Aggregation.Rules.Average;
using FedActors.Aggregation.Rules.CenteredClipping;
using FedActors.Aggregation.Rules.GeometricMedian;
using FedActors.Aggregation.Rules.MeaMed;
using FedActors.Aggregation.Rules.Median;
using FedActors.Aggregation.Rules.TrimmedMean;
using FedActors.Aggregation.Rules.TrimmedShare;

namespace FedActors.Aggregation.Catalogue;

/// <summary>Averages, and robust replacements for them that work by coordinate or seek a central point.</summary>
internal static class PlainRules
{
    public static IReadOnlyList<Description<RuleOptions>> All =>
    [
        new("average", "the mean of the updates, weighted by their samples", "n ≥ 1; no hostile update",
            "McMahan et al., Communication-Efficient Learning of Deep Networks from Decentralized Data (AISTATS 2017)",
            new AverageOptions(),
            Of<AverageOptions>()
                .Choice("weights", "how much each update counts",
                    [("samples", AverageWeights.Samples), ("uniform", AverageWeights.Uniform)],
                    (o, v) => o with { Weights = v })
                .All),
        new("median", "the median of each coordinate", "n ≥ 1; holds for n > 2 f", Yin, new MedianOptions(),
            Of<MedianOptions>()
                .Choice("kind", "which value is the median when the number of values is even",
                    [("mid", MedianKind.Mid), ("lower", MedianKind.Lower), ("upper", MedianKind.Upper)],
                    (o, v) => o with { Kind = v })
                .All),
        new("trimmed-mean", "the mean of each coordinate without its f smallest and f largest values", "n ≥ 2 f + 1", Yin,
            new TrimmedMeanOptions(),
            Of<TrimmedMeanOptions>().Required("f", "values dropped at each end", (o, v) => o with { F = v }).All),
        new("trimmed-share", "the trimmed mean as AgrAmplifier's and flex-clash's programs compute it",
            "something must be left to average",
            "the programs of AgrAmplifier and flex-clash", new TrimmedShareOptions(),
            Of<TrimmedShareOptions>()
                .Number("share", "0.1", "the share of the updates dropped at each end", (o, v) => o with { Share = v })
                .Choice("program", "whose program",
                    [("agr-amplifier", TrimmedShareProgram.AgrAmplifier), ("flex-clash", TrimmedShareProgram.FlexClash)],
                    (o, v) => o with { Program = v })
                .All),
        new("meamed", "the mean of the n - f values of each coordinate nearest to its median", "n ≥ 2 f + 1",
            "Xie et al., Generalized Byzantine-Tolerant SGD (2018)", new MeaMedOptions(),
            Of<MeaMedOptions>().Required("f", "values left out of each mean", (o, v) => o with { F = v }).All),
        new("geometric-median", "the point with the smallest sum of distances to all updates", "n ≥ 1; holds for n > 2 f",
            "Pillutla et al., Robust Aggregation for Federated Learning (IEEE TSP 2022)", new GeometricMedianOptions(),
            Of<GeometricMedianOptions>()
                .Integer("iterations", "", "smoothed steps from zero, as ByzFL takes them; until convergence when not given",
                    (o, v) => o with { Iterations = v })
                .Number("smoothing", "0.1", "with iterations: smaller distances count as this one",
                    (o, v) => o with { Smoothing = v })
                .All),
        new("centered-clipping", "the last aggregate, moved towards each update by no more than a radius", "n ≥ 1",
            "Karimireddy et al., Learning from History for Byzantine Robust Optimization (ICML 2021)",
            new CenteredClippingOptions(),
            Of<CenteredClippingOptions>()
                .Number("radius", "100", "how far an update can pull the centre", (o, v) => o with { Radius = v })
                .Integer("iterations", "1", "steps each round", (o, v) => o with { Iterations = v }).All),
    ];

    private const string Yin = "Yin et al., Byzantine-Robust Distributed Learning: Towards Optimal Statistical Rates (ICML 2018)";

    private static Parameters<RuleOptions, TOptions> Of<TOptions>() where TOptions : RuleOptions => new();
}
