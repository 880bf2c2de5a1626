using FedActors.Aggregation.Rules.Bulyan;
using FedActors.Aggregation.Rules.Caf;
using FedActors.Aggregation.Rules.GeoMed;
using FedActors.Aggregation.Rules.Krum;
using FedActors.Aggregation.Rules.Mda;
using FedActors.Aggregation.Rules.Monna;
using FedActors.Aggregation.Rules.MultiKrum;
using FedActors.Aggregation.Rules.Smea;

namespace FedActors.Aggregation.Catalogue;

/// <summary>Rules that choose by the distances between updates.</summary>
internal static class DistanceRules
{
    public static IReadOnlyList<Description<RuleOptions>> All =>
    [
        new("krum", "the update whose n - f - 2 nearest others are nearest", "n ≥ f + 3; proof for n > 2 f + 2", Blanchard,
            new KrumOptions(),
            Of<KrumOptions>().Required("f", Hostile, (o, v) => o with { F = v })
                .Choice("compare", Distance, RuleCatalogue.Comparisons, (o, v) => o with { Compare = v })
                .Choice("variant", Whose, Variants, (o, v) => o with { Variant = v }).All),
        new("multikrum", "the mean of the m updates of lowest Krum score", "n ≥ f + 3, n ≥ m", Blanchard, new MultiKrumOptions(),
            Of<MultiKrumOptions>().Required("f", Hostile, (o, v) => o with { F = v })
                .Integer("m", "", "updates averaged; n - f - 2 when not given", (o, v) => o with { M = v })
                .Choice("compare", Distance, RuleCatalogue.Comparisons, (o, v) => o with { Compare = v })
                .Choice("variant", Whose, Variants, (o, v) => o with { Variant = v })
                .Choice("combine", "how the chosen updates are combined",
                    [("mean", MultiKrumCombine.Mean), ("upper-median", MultiKrumCombine.UpperMedian)],
                    (o, v) => o with { Combine = v }).All),
        new("bulyan", "Krum to choose, an average to combine", "n ≥ f + 3, n ≥ m; of El Mhamdi et al. n ≥ 4 f + 3",
            "arXiv 2503.21244, Sec. 4.3; "
            + "El Mhamdi et al., The Hidden Vulnerability of Distributed Learning in Byzantium (ICML 2018)",
            new BulyanOptions(),
            Of<BulyanOptions>().Required("f", Hostile, (o, v) => o with { F = v })
                .Integer("m", "5", "updates averaged by mean-of-best and trimmed-best", (o, v) => o with { M = v })
                .Choice("compare", Distance, RuleCatalogue.Comparisons, (o, v) => o with { Compare = v })
                .Choice("variant", "which of the rules named Bulyan",
                    [("mean-of-best", BulyanVariant.MeanOfBest), ("el-mhamdi", BulyanVariant.ElMhamdi),
                        ("el-mhamdi-trimmed", BulyanVariant.ElMhamdiTrimmed), ("trimmed-best", BulyanVariant.TrimmedBest)],
                    (o, v) => o with { Variant = v }).All),
        new("geomed", "the medoid: the update with the smallest sum of distances to all others", "n ≥ 1",
            "arXiv 2503.21244, Sec. 4.3", new GeoMedOptions(),
            Of<GeoMedOptions>().Choice("compare", Distance, RuleCatalogue.Comparisons, (o, v) => o with { Compare = v }).All),
        new("mda", "the mean of the n - f updates of smallest diameter", "n ≥ 2 f + 1; time grows with the number of subsets",
            "El Mhamdi et al., Genuinely Distributed Byzantine Machine Learning (PODC 2020)", new MdaOptions(),
            Of<MdaOptions>().Required("f", Hostile, (o, v) => o with { F = v })
                .Choice("compare", Distance, RuleCatalogue.Comparisons, (o, v) => o with { Compare = v }).All),
        new("smea", "the mean of the n - f updates whose covariance has the smallest largest eigenvalue",
            "n ≥ 2 f + 1; time grows with the number of subsets",
            "Allouah et al., On the Privacy-Robustness-Utility Trilemma in Distributed Learning (ICML 2023)", new SmeaOptions(),
            Of<SmeaOptions>().Required("f", Hostile, (o, v) => o with { F = v }).All),
        new("caf", "updates lose weight the further out they lie along the direction of largest variance", "n ≥ 2 f + 1",
            "Allouah et al., Towards Trustworthy Federated Learning with Untrusted Participants (2025)", new CafOptions(),
            Of<CafOptions>().Required("f", Hostile, (o, v) => o with { F = v })
                .Flag("one-power-step", "false", "take the direction from one power step from a random start, as ByzFL does",
                    (o, v) => o with { OnePowerStep = v }).All),
        new("monna", "the mean of the n - f updates nearest to a trusted participant's", "n ≥ 2 f + 1",
            "Farhadkhani et al., Robust Collaborative Learning with Linear Gradient Overhead (ICML 2023)", new MonnaOptions(),
            Of<MonnaOptions>().Required("f", Hostile, (o, v) => o with { F = v })
                .Integer("index", "0", "the trusted update, counted among those that take part", (o, v) => o with { Index = v })
                .All),
    ];

    private const string Blanchard =
        "Blanchard et al., Machine Learning with Adversaries: Byzantine Tolerant Gradient Descent (NeurIPS 2017)";
    private const string Hostile = "updates assumed hostile (Byzantine)";
    private const string Distance = "the distance", Whose = "whose definition of the score";

    private static IReadOnlyList<(string, KrumVariant)> Variants => [("paper", KrumVariant.Paper), ("byzfl", KrumVariant.ByzFl)];

    private static Parameters<RuleOptions, TOptions> Of<TOptions>() where TOptions : RuleOptions => new();
}
