using FedActors.Attacks.Backdoors;
using FedActors.Attacks.Collusion;
using FedActors.Attacks.Fang;
using FedActors.Attacks.Gradients;
using FedActors.Attacks.Labels;
using FedActors.Attacks.Malformed;
using FedActors.Attacks.Noise;
using FedActors.Attacks.Riders;
using FedActors.Attacks.Scaling;
using FedActors.Attacks.Search;
using FedActors.Training.Data.Catalogue;
using static FedActors.Training.Data.Catalogue.Parameter;

namespace FedActors.Attacks.Catalogue;

/// <summary>Every attack that a configuration can name.</summary>
public static class AttackCatalogue
{
    /// <summary>Attacks on the data that hostile clients train on.</summary>
    public static IReadOnlyList<Entry> OnData { get; } =
    [
        Attack(new LabelFlip(), "Trains on wrong labels. For two classes, `next` and `complement` are the binary flip.",
            "random-other: layerwise cosine aggregation, arXiv 2503.21244, §4.2; "
            + "next, complement: Tolpegin et al., ESORICS 2020; permuted: AgrAmplifier",
            attack => Of("to", attack.To,
                "`random-other` label for each sample, `random-any` (perhaps the right one), `next`: (y + offset) mod classes, "
                + "`complement`: classes − 1 − y, `permuted`: the client's labels shuffled"),
            attack => Of("offset", attack.Offset, "How far `next` goes"),
            attack => Of("share", attack.Share, "The share of samples that are flipped")),
        Attack(new MultiLabelFlip(),
            "Flips several labels, each to a label of its own; the others stay. One pair is a targeted flip.",
            "FedAOT, arXiv 2603.16846 (its overview gives no formula); one pair: Tolpegin et al., ESORICS 2020",
            _ => Of("pairs", "0 → 1, 2 → 3, …", "Which label becomes which")),
        Attack(new FeatureNoise(),
            "Adds Gaussian noise to the features. Combined with label-flip it is label and feature noise; with backdoor, "
            + "FedAOT's mixed attack.",
            "",
            attack => Of("deviation", attack.Deviation, "The standard deviation; features are mostly between 0 and 1")),
        Attack(new Backdoor(),
            "Some samples get a trigger and the target label. Success is the share of triggered test samples of other classes "
            + "that the global model gives the target label.",
            "Gu et al., BadNets, arXiv 1708.06733",
            attack => Of("trigger", attack.Trigger.Name, "`patch`, `features` or `blended`, see below"),
            attack => Of("target", attack.Target, "The label that triggered samples get"),
            attack => Of("share", attack.Share, "The share of samples that are triggered")),
    ];

    /// <summary>The triggers of backdoors.</summary>
    public static IReadOnlyList<Entry> Triggers { get; } =
    [
        Entry.Of(new PixelPatch(), "patch", "A bright square in the lower right corner of an image, in all channels.",
            "Gu et al., BadNets, arXiv 1708.06733",
            trigger => Of("size", trigger.Size, "Its height and width"),
            trigger => Of("margin", trigger.Margin, "Its distance from the edges"),
            trigger => Of("value", trigger.Value, "The value of its pixels")),
        Entry.Of(new FeatureValues(), "features", "Some features get a fixed value.", "AgrAmplifier's T-Scal",
            trigger => Of("indices", trigger.Indices, "Which, counted from 0"),
            trigger => Of("value", trigger.Value, "Their value")),
        Entry.Of(new Blended(), "blended", "A faint random pattern over the whole sample: x ← (1 − a)·x + a·pattern.",
            "Chen et al., arXiv 1712.05526",
            trigger => Of("alpha", trigger.Alpha, "a"),
            trigger => Of("pattern", trigger.Pattern, "Its number; the same number always gives the same pattern")),
    ];

    /// <summary>Attacks that each hostile client makes on its own update.</summary>
    public static IReadOnlyList<Entry> OnUpdates { get; } =
    [
        Attack(new Boost(), "u ← β·u, to outweigh the honest updates in an average.",
            "Bagdasaryan et al., How to backdoor federated learning, AISTATS 2020",
            attack => Of("factor", attack.Factor, "β")),
        Attack(new ModelReplacement(), "u ← β·u with the β that turns the average of all updates into the attacker's model.",
            "Bagdasaryan et al., AISTATS 2020; layerwise cosine aggregation, arXiv 2503.21244, eq. 3",
            attack => Of("factor", attack.Factor,
                "`participants`: n/η, one attacker alone overrides the average; `per-hostile`: n/(f·η), all together do; "
                + "`honest-per-hostile`: (n − f)/(f·η), as in that paper's code"),
            attack => Of("server-rate", attack.ServerRate, "η")),
        Attack(new TargetedScaling(),
            "u ← poisoned / M_f, where M_f is the hostile share of the participants. Meant to go with a backdoor.",
            "AgrAmplifier's T-Scal, after Cao et al., FLTrust, NDSS 2021",
            attack => Of("add-honest", attack.AddHonest, "Whether to add the honest update, as AgrAmplifier's code does")),
        Attack(new SignFlip(), "u ← −β·u, each client with its own update.", "Li et al., RSA, AAAI 2019",
            attack => Of("factor", attack.Factor, "β")),
        Attack(new GradientAscent(),
            "u ← −honest: climbs the loss. Merged with label-flip it is ⟨L-flip⟩+⟨G-asc⟩: u ← poisoned − honest.",
            "AgrAmplifier's G-asc",
            attack => Of("merge", attack.Merge, "Whether to add the reversed honest update to the poisoned one")),
        Attack(new Gaussian(), "u ← μ + σ·z, noise instead of an update.",
            "Blanchard et al., NeurIPS 2017; "
            + "like-own on one tensor: the layer attack of the authors of layerwise cosine aggregation",
            attack => Of("mean", attack.Mean, "μ"), attack => Of("deviation", attack.Deviation, "σ"),
            attack => Of("like-own", attack.LikeOwn, "Whether μ and σ are those of the client's own update")),
        Attack(new NonFinite(), "Sends NaN or infinity.", "",
            attack => Of("value", attack.Value, "`nan`, `infinity` or `minus-infinity`"),
            attack => Of("share", attack.Share, "The share of elements; at least one element")),
        Attack(new WrongLength(), "Sends too few or too many numbers, which a server must refuse.", "",
            attack => Of("length", attack.Length, "How many numbers")),
        Attack(new FreeRider(), "Does not train: sends zeros, or the last step of the global model.",
            "Lin et al., Free-riders in federated learning, arXiv 1911.12560",
            attack => Of("last-step", attack.LastStep, "Whether to send the last step instead of zeros"),
            attack => Of("noise", attack.Noise, "The standard deviation of added noise")),
        Attack(new StaleReplay(),
            "Sends what the client would have sent some rounds ago, recomputed by training from the old model.", "",
            attack => Of("age", attack.Age, "How many rounds ago")),
    ];

    /// <summary>Attacks that a group makes together, when all updates of a round have arrived.</summary>
    public static IReadOnlyList<Entry> InCollusion { get; } =
    [
        Attack(new Alie(),
            "A little is enough: all send mean + z·σ, column by column. With s = ⌊n/2 + 1⌋ − f, z = Φ⁻¹((n − f − s)/(n − f)).",
            "Baruch et al., NeurIPS 2019",
            attack => Of("z", attack.Z, "z; if not given, the paper's"),
            attack => Of("spread", attack.Spread, "The divisor of σ²: `sample` n − 1, `population` n")),
        Attack(new InnerProduct(),
            "Inner product manipulation, or FOE: all send −τ · mean. τ = 1 is the sign flip of the mean.",
            "Xie et al., Fall of empires, UAI 2019",
            attack => Of("tau", attack.Tau, "τ")),
        Attack(new MinMax(),
            "All send mean + γ·p with the largest γ for which no honest update is farther away than the two farthest honest ones "
            + "are from each other. γ is found in closed form.",
            "Shejwalkar and Houmansadr, Manipulating the Byzantine, NDSS 2021",
            attack => Of("direction", attack.Direction, "p: `inverse-deviation`, `inverse-unit` or `inverse-sign`")),
        Attack(new MinMax { Bound = Bound.MinSum },
            "The same with the sum of squared distances to all honest updates, bounded by the largest such sum of an honest one.",
            "Shejwalkar and Houmansadr, NDSS 2021", attack => Of("direction", attack.Direction, "p, as for min-max")),
        Attack(new FangKrum(), "All send −λ·sign(mean) with the largest λ of a halving search for which Krum picks it.",
            "Fang et al., Local model poisoning attacks, USENIX Security 2020, §4.2",
            attack => Of("threshold", attack.Threshold, "The λ at which the search gives up")),
        Attack(new FangTrimmedMean(),
            "Draws values just beyond the honest ones, against the direction of each column. Also stands for CYBER-0's TMA, for "
            + "which its overview gives no formula.",
            "Fang et al., USENIX Security 2020, §4.3", attack => Of("factor", attack.Factor, "b, how far beyond, as a factor")),
        Attack(new Mimic(), "All send the update of one honest participant, so that its data get too much weight.",
            "Karimireddy et al., Byzantine-robust learning on heterogeneous datasets, ICLR 2022",
            attack => Of("victim", attack.Victim,
                "Which of the participants it sees, in client order; if not given, in each round the one farthest along the "
                + "direction of largest variance")),
        Attack(new Optimised(),
            "ALIE or IPM with the strength that harms the rule in use most, by ByzFL's line search. It runs the rule once for "
            + "each strength it tries.",
            "Shejwalkar and Houmansadr, NDSS 2021; González et al., ByzFL, arXiv 2505.24802",
            attack => Of("family", attack.Family, "`alie` or `inner-product`"),
            attack => Of("evaluations", attack.Evaluations, "How often it may run the rule"),
            attack => Of("start", attack.Start, "The first strength"),
            attack => Of("step", attack.Step, "The first step"),
            attack => Of("ratio", attack.Ratio, "The factor by which steps shrink")),
    ];

    /// <summary>Every attack.</summary>
    public static IEnumerable<Entry> All => OnData.Concat(OnUpdates).Concat(InCollusion);

    private static Entry Attack<T>(T options, string meaning, string citation, params Func<T, Parameter>[] parameters)
        where T : AttackOptions
    {
        var needs = options.Needs switch
        {
            Knowledge.Nothing => "",
            Knowledge.OwnUpdates => " Must know the group's own updates; sees more with `knows = honest-updates`.",
            Knowledge.HonestUpdates => " Must know all honest updates.",
            _ => " Must know all honest updates and the rule.",
        };
        return Entry.Of(options, options.Name, meaning + needs, citation, parameters);
    }
}
