namespace FedActors;

/// <summary>
/// How a client trains: several passes over its samples, in mini-batches, with an optimiser.
/// </summary>
public sealed record LocalTraining
{
    /// <summary>How configurations set it.</summary>
    public static Kind<LocalTraining> Described { get; } = new KindBuilder<LocalTraining, LocalTraining>(
        "training", "What a client does with the model.", new LocalTraining())
        .Integer("epochs", o => o.Epochs, (o, v) => o with { Epochs = v }, "passes over the client's own samples", Bounds.Count)
        .Integer("batch-size", o => o.BatchSize, (o, v) => o with { BatchSize = v },
            "samples in a mini-batch; the last one of an epoch may be smaller", Bounds.Count)
        .Kind("optimiser", o => o.Optimiser, (o, v) => o with { Optimiser = v },
            "how weights follow gradients; its state starts afresh with each client and round")
        .Kind("method", o => o.Method, (o, v) => o with { Method = v },
            "what clients send of their training: the difference to the model, or a few slopes of their loss", isQuiet: true)
        .Flag("keep-optimiser", o => o.KeepOptimiser, (o, v) => o with { KeepOptimiser = v },
            "whether each client keeps the state of its optimiser, such as Adam's averages, for the next round in which it takes "
            + "part, and so does the server if it trains on samples of its own, as in AgrAmplifier's program; it needs memory "
            + "for every client that has ever trained")
        .Flag("shuffle", o => o.Shuffle, (o, v) => o with { Shuffle = v },
            "whether each epoch goes through the samples in an order of its own; otherwise in that of the data, the same each "
            + "time, as in AgrAmplifier's program")
        .Number("proximal", o => o.Proximal, (o, v) => o with { Proximal = v },
            "how strongly a client is pulled back to the model w₀ that it got, μ of FedProx (Li et al., MLSys 2020): μ·(w − w₀) "
            + "is added to each gradient; 0.001 to 1 in the paper, 0 is off", Bounds.NotNegative)
        .Flag("normalise-steps", o => o.NormaliseSteps, (o, v) => o with { NormaliseSteps = v },
            "whether clients divide what they send by their number of local steps, and the server multiplies the aggregate "
            + "by the mean of these, as in FedNova (Wang et al., NeurIPS 2020): more local steps do not pull harder")
        .WrittenIfSet("keep-optimiser", "shuffle", "proximal", "normalise-steps")
        .Done();

    /// <summary>The number of passes over the client's samples.</summary>
    public int Epochs { get; init; } = 1;

    /// <summary>The number of samples in a mini-batch; the last one of an epoch may be smaller.</summary>
    public int BatchSize { get; init; } = 32;

    /// <summary>The optimiser.</summary>
    public OptimiserOptions Optimiser { get; init; } = new SgdOptions();

    /// <summary>What clients send of it.</summary>
    public MethodOptions Method { get; init; } = new FirstOrderOptions();

    /// <summary>Whether each client keeps the state of its optimiser for the next round that it takes part in.</summary>
    public bool KeepOptimiser { get; init; }

    /// <summary>Whether each epoch goes through the samples in an order of its own, and not always in that of the data.</summary>
    public bool Shuffle { get; init; } = true;

    /// <summary>μ of FedProx, how strongly weights are pulled back to the model that the client got; 0 is off.</summary>
    public double Proximal { get; init; }

    /// <summary>Whether what clients send is divided by local steps, and the aggregate multiplied by the mean of these.</summary>
    public bool NormaliseSteps { get; init; }

    /// <summary>How many numbers a client keeps of a model with so many parameters.</summary>
    public long Kept(int parameters) => KeepOptimiser ? (long)parameters * (Optimiser.KeptPerParameter ?? 0) : 0;
}
