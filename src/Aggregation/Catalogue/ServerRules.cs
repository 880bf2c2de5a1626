using FedActors.Aggregation.Rules.Density;
using FedActors.Aggregation.Rules.Fang;
using FedActors.Aggregation.Rules.FedAot;
using FedActors.Aggregation.Rules.FlTrust;

namespace FedActors.Aggregation.Catalogue;

/// <summary>Density rules, and rules that use trusted data or remember past rounds.</summary>
internal static class ServerRules
{
    public static IReadOnlyList<Description<RuleOptions>> All =>
    [
        new("cosden", "the mean of the updates in the densest places by cosine", "n ≥ neighbours", Gong,
            new CosDenOptions(), Density),
        new("euden", "the mean of the updates in the densest places by Euclidean distance", "n ≥ neighbours", Gong,
            new EuDenOptions(), Density),
        new("mgden", "the mean of the updates that both cosden and euden choose", "n ≥ neighbours", Gong,
            new MgDenOptions(), Density),
        new("fltrust", "updates weighted by their similarity to the server's own and scaled to its norm",
            "n ≥ 1; a trusted update each round",
            "Cao et al., FLTrust: Byzantine-robust Federated Learning via Trust Bootstrapping (NDSS 2021)", new FlTrustOptions(),
            new Parameters<RuleOptions, FlTrustOptions>()
                .Flag("amplified-norm", "false", "scale to the norm after amplification, as AgrAmplifier's program does",
                    (o, v) => o with { AmplifiedNorm = v }).All),
        new("fang", "the mean of the updates that make the best models on trusted samples", "n ≥ 1; trusted samples",
            "Fang et al., Local Model Poisoning Attacks to Byzantine-Robust Federated Learning (USENIX Security 2020)",
            new FangOptions(),
            new Parameters<RuleOptions, FangOptions>()
                .Choice("measure", "how models are ranked",
                    [("both", FangMeasure.Both), ("error-rate", FangMeasure.ErrorRate), ("loss", FangMeasure.Loss)],
                    (o, v) => o with { Measure = v })
                .Number("hostile", "0.2", Share, (o, v) => o with { Hostile = v })
                .Choice("judgement", "whether an update is judged alone, or by how much its absence hurts",
                    [("alone", FangJudgement.Alone), ("leave-one-out", FangJudgement.LeaveOneOut)],
                    (o, v) => o with { Judgement = v }).All),
        new("fedaot", "all updates, weighted by a softmax of their learned reliability, tensor by tensor",
            "n ≥ 1; holds for n > 2 f",
            "Das and Sen, Dynamic Meta-Layer Aggregation for Byzantine-Robust Federated Learning (arXiv 2603.16846)",
            new FedAotOptions(),
            new Parameters<RuleOptions, FedAotOptions>()
                .Number("memory", "0.9", "how much of the reference is kept from round to round", (o, v) => o with { Memory = v })
                .Number("learning-rate", "2", "the step size of each round's meta-gradient step",
                    (o, v) => o with { LearningRate = v })
                .Number("agreement", "8", "the initial weight of agreement with the reference",
                    (o, v) => o with { Agreement = v })
                .Number("size", "1", "the initial weight of a usual size", (o, v) => o with { Size = v }).All),
    ];

    private const string Gong =
        "Gong et al., AgrAmplifier: Defending Federated Learning Against Poisoning Attacks Through Local Update Amplification "
        + "(2023)";
    private const string Share = "the share of the updates that is assumed hostile (Byzantine)";

    private static IReadOnlyList<Parameter<RuleOptions>> Density => new Parameters<RuleOptions, DensityOptions>()
        .Integer("neighbours", "30", "how many nearest updates count, including the update itself",
            (o, v) => o with { Neighbours = v })
        .Number("hostile", "0.2", Share, (o, v) => o with { Hostile = v })
        .Choice("variant", "whose definition of density",
            [("paper", DensityVariant.Paper), ("agr-amplifier", DensityVariant.AgrAmplifier)],
            (o, v) => o with { Variant = v }).All;
}
