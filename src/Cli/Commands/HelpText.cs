namespace FedActors.Cli.Commands;

/// <summary>What <c>--help</c> says of each command.</summary>
internal static class HelpText
{
    public const string Root = """
        FedActors simulates federated learning with thousands of clients, some of them hostile, slow or gone, and shows which aggregation rule survives.

        Example:
          fedactors run hocon/quickstart.conf
        """;

    public const string Run = "Runs an experiment: the same federation under each of its rules.";

    public const string RunDetails = """
        The run folder keeps what is computed, round by round: the configuration, rounds.csv, rounds.jsonl, the models and report.html. Ctrl-C ends the run cleanly and keeps what was computed until then; a second Ctrl-C kills it.

        Examples:
          fedactors run hocon/quickstart.conf
          fedactors run hocon/quickstart.conf --set rounds=10 --set participation.participants=50
          fedactors run hocon/quickstart.conf --seed 7 --out runs/seven --quiet
          fedactors run hocon/quickstart.conf --json > rounds.jsonl

        Exit codes: 0 done, 1 the run failed, 2 the input is wrong, 130 interrupted.
        """;

    public const string Bench = "Measures how fast this machine computes, beside what others use where it is installed.";

    public const string BenchTraining = "Measures local training and its matrix products, beside PyTorch and OpenBLAS.";

    public const string BenchTrainingDetails = """
        The other side needs Debian's python3-torch, python3-numpy and libopenblas0-pthread; without them only ours is measured. Figures of a busy machine say little: ratios are medians over runs of both sides in turn.

        Examples:
          fedactors bench training
          fedactors bench training --filter cnn --repeats 5
          fedactors bench training --json > training.jsonl
        """;

    public const string Config = "Prints the resolved configuration of an experiment as JSON.";

    public const string ConfigDetails = """
        Every default that the file relies on is written out. The result is a configuration too: run it, and the same comes out.

        Examples:
          fedactors config hocon/quickstart.conf
          fedactors config hocon/quickstart.conf --set rounds=10 > experiment.conf
        """;

    public const string Rules = "Lists the aggregation rules and the stages that can stand before them.";

    public const string RulesDetails = """
        Everything that an experiment can name under rule, rules and prepare, with its settings, their defaults, what it needs, and where it comes from.

        Examples:
          fedactors rules
          fedactors rules krum
          fedactors rules --json
        """;

    public const string Aggregate = "Aggregates updates from a file by one rule, without any simulation.";

    public const string AggregateDetails = """
        Reads what NumPy and PyTorch write: n updates of d values as .npy, or a model's tensors as .safetensors, each with the clients as its first dimension. The same files give the same bits for any number of threads.

        Examples:
          fedactors aggregate --rule 'krum { f = 2 }' --updates u.npy --out g.npy
          fedactors aggregate --rule 'bulyan { f = 2, view = layers, compare = cosine, prepare = [nnm, clip] }' --updates u.npy --layers layers.json --out g.safetensors --verdict v.json
          fedactors aggregate --rule fltrust --updates u.npy --trusted server.npy --out g.npy

        Exit codes: 0 done, 2 the input is wrong.
        """;

    public const string BenchAggregation = "Measures aggregation rules on random updates, beside NumPy and PyTorch.";

    public const string BenchAggregationDetails = """
        Rules that compare every pair of updates are measured against NumPy's Gram matrix alone, the least that they would cost there. The other side needs Debian's python3-numpy, libopenblas0-pthread and, for medians, python3-torch; without them only ours is measured.

        Examples:
          fedactors bench aggregation
          fedactors bench aggregation --clients 1000 --filter krum --json
        """;
}
