namespace FedActors.Bench.Commands;

/// <summary>The text that <c>--help</c> prints for each benchmark.</summary>
internal static class BenchHelp
{
    public const string Training = "Measures local training and its matrix products, compared with PyTorch and OpenBLAS.";

    public const string TrainingDetails =
        "The comparison needs Debian's python3-torch, python3-numpy and libopenblas0-pthread; without them only ours is "
        + "measured. Figures from a busy machine mean little: ratios are medians over alternating runs of both sides.\n\n"
        + """
          Examples:
            fedactors bench training
            fedactors bench training --filter cnn --repeats 5
            fedactors bench training --json > training.jsonl
          """;

    public const string Aggregation = "Measures aggregation rules on random updates, compared with NumPy and PyTorch.";

    public const string AggregationDetails =
        "Rules that compare every pair of updates are measured against NumPy's Gram matrix alone, the least they would cost "
        + "there. The comparison needs Debian's python3-numpy, libopenblas0-pthread and, for medians, python3-torch; without "
        + "them only ours is measured.\n\n"
        + """
          Examples:
            fedactors bench aggregation
            fedactors bench aggregation --clients 1000 --filter krum --json
          """;

    public const string Attacks = "Measures attacks of colluding clients on random updates, compared with the rules they target.";

    public const string AttacksDetails =
        "A fifth of the clients is hostile (Byzantine) and sees all honest updates. Figures from a busy machine mean little: "
        + "ratios are medians over alternating runs of attack and rule.\n\n"
        + """
          Examples:
            fedactors bench attacks
            fedactors bench attacks --clients 1000 --filter krum --json
          """;

    public const string Data = "Measures how long federations take to open, and how much poisoned data slow training down.";

    public const string DataDetails =
        "Data sets in files are only measured where the files are available. Training uses one thread: on poisoned samples, on "
        + "honest ones, then on poisoned ones again.\n\n"
        + """
          Examples:
            fedactors bench data
            fedactors bench data --filter fashion --repeats 5
          """;
}
