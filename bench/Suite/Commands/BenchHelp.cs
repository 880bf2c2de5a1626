namespace FedActors.Bench.Commands;

/// <summary>What <c>--help</c> says of each benchmark.</summary>
internal static class BenchHelp
{
    public const string Training = "Measures local training and its matrix products, beside PyTorch and OpenBLAS.";

    public const string TrainingDetails = """
        The other side needs Debian's python3-torch, python3-numpy and libopenblas0-pthread; without them only ours is measured. Figures of a busy machine say little: ratios are medians over runs of both sides in turn.

        Examples:
          fedactors bench training
          fedactors bench training --filter cnn --repeats 5
          fedactors bench training --json > training.jsonl
        """;

    public const string Aggregation = "Measures aggregation rules on random updates, beside NumPy and PyTorch.";

    public const string AggregationDetails = """
        Rules that compare every pair of updates are measured against NumPy's Gram matrix alone, the least that they would cost there. The other side needs Debian's python3-numpy, libopenblas0-pthread and, for medians, python3-torch; without them only ours is measured.

        Examples:
          fedactors bench aggregation
          fedactors bench aggregation --clients 1000 --filter krum --json
        """;

    public const string Attacks = "Measures attacks of colluding clients on random updates, beside the rules that they attack.";

    public const string AttacksDetails = """
        A fifth of the clients is hostile (Byzantine) and sees all honest updates. Figures of a busy machine say little: ratios are medians over runs of attack and rule in turn.

        Examples:
          fedactors bench attacks
          fedactors bench attacks --clients 1000 --filter krum --json
        """;

    public const string Data = "Measures how long federations take to open, and what poisoned data cost in training.";

    public const string DataDetails = """
        Sets of files are measured where their files are. One thread trains: on poisoned samples, on honest ones, on poisoned ones again.

        Examples:
          fedactors bench data
          fedactors bench data --filter fashion --repeats 5
        """;
}
