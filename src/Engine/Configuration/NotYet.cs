namespace FedActors.Engine.Configuration;

/// <summary>What other simulators have and this one does not have yet, by the key or name that people would try.</summary>
internal static class NotYet
{
    /// <summary>Where such keys would belong; elsewhere, a key of the same name means something else.</summary>
    public static IReadOnlySet<string> Sections { get; } =
        new HashSet<string> { "", "training", "participation", "server", "model" };

    public static IReadOnlyDictionary<string, string> All { get; } = Expand(
        ("differential privacy", ["privacy", "differential-privacy", "dp", "dp-sgd", "noise-multiplier"]),
        ("secure aggregation", ["secure-aggregation", "secagg", "encryption"]),
        ("compression of updates", ["compression", "quantisation", "quantization", "sparsification", "top-k"]),
        ("schedules of learning rates", ["lr-schedule", "lr-scheduler", "learning-rate-schedule", "scheduler"]),
        ("server optimisers", ["server-optimiser", "server-optimizer", "fedadam", "fedyogi", "fedadagrad", "fedopt", "fedavgm"]),
        ("a proximal term", ["fedprox", "proximal", "proximal-mu", "mu"]),
        ("control variates", ["scaffold", "feddyn", "fednova"]),
        ("personalisation", ["personalisation", "personalization", "fedper", "ditto", "pfedme"]),
        ("hierarchical or decentralised federations", ["topology", "hierarchy", "hierarchical", "decentralised", "gossip"]),
        ("the asynchronous mode, but semi-async", ["asynchronous", "async", "fedasync"]),
        ("checkpoints", ["checkpoint", "checkpoints", "resume"]),
        ("a cluster", ["cluster", "nodes", "workers"]),
        ("GPUs", ["device", "gpu", "cuda", "torch"]),
        ("language models", ["transformer", "lstm", "gpt", "bert", "shakespeare"]),
        ("client selection other than at random", ["selection", "selector", "client-selection", "oort"]),
        ("FoolsGold", ["foolsgold"]),
        ("robust learning rates", ["rlr", "robust-learning-rate"]),
        ("FLAME", ["flame"]));

    private static Dictionary<string, string> Expand(params (string What, string[] Words)[] lacks) => lacks
        .SelectMany(each => each.Words.Select(word => (word, each.What)))
        .ToDictionary(each => each.word, each => $"not yet: FedActors does not have {each.What}");
}
