namespace FedActors.Cli.Commands;

/// <summary>What <c>--help</c> says of each command.</summary>
internal static class HelpText
{
    public const string Root = """
        FedActors simulates federated learning with thousands of clients, some of them hostile (Byzantine), slow or gone, and shows which aggregation rule survives.

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

    public const string BenchDetails =
        "Benchmarks are a program of their own: call './fedactors bench', the script in a checkout, which builds and runs it.";

    public const string Config = "Prints the resolved configuration of an experiment as JSON.";

    public const string ConfigDetails = """
        Every default that the file relies on is written out. The result is a configuration too: run it, and the same comes out.

        Examples:
          fedactors config hocon/quickstart.conf
          fedactors config hocon/quickstart.conf --set rounds=10 > experiment.conf
        """;

    public const string Data = "Lists, describes and fetches data sets.";

    public const string DataDetails = """
        Examples:
          fedactors data list
          fedactors data describe pen-digits --set data.writers=50
          fedactors data describe hocon/quickstart.conf
          fedactors data fetch mnist
        """;

    public const string DataList = "Lists the data sets and the ways to split them over clients.";

    public const string DataListDetails = """
        Examples:
          fedactors data list
          fedactors data list --json
          fedactors data describe synthetic --set data.alpha=0.5
        """;

    public const string DataDescribe = "Shows what a data set holds, which labels each client has, and how alike samples of one label are.";

    public const string DataDescribeDetails = """
        Heterogeneity is the mean cosine of the angle between two training samples of one label, averaged over labels: 1 is homogeneous. Each bar of a client stands for a label and shows its share of the client's samples.

        Examples:
          fedactors data describe hocon/quickstart.conf
          fedactors data describe fashion-mnist --set 'data.partition=dirichlet { clients = 100, alpha = 0.1 }'
          fedactors data describe csv --set data.path=samples.csv --json
        """;

    public const string DataFetch = "Fetches the files of a data set.";

    public const string DataFetchDetails = """
        What is here already is left alone; a file that was cut off is continued; checksums are compared where the publisher's is known. Files go to $FEDACTORS_DATA/SET, or data/SET, where they are found again.

        Examples:
          fedactors data fetch mnist
          fedactors data fetch cifar-10 --from https://mirror.example/cifar
          fedactors data fetch location30 --from /media/stick --into data/location30
        """;

    public const string Attacks = "Lists the attacks, or tells all about one.";

    public const string AttacksDetails = """
        Examples:
          fedactors attacks
          fedactors attacks label-flip
          fedactors attacks alie --json
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
        Reads what NumPy and PyTorch write: n updates of d values as .npy, or a model's tensors as .npz or .safetensors, each with the clients as its first dimension; floats of 16, 32 or 64 bits, and bfloat16. The same files give the same bits for any number of threads.

        Examples:
          fedactors aggregate --rule 'krum { f = 2 }' --updates u.npy --out g.npy
          fedactors aggregate --rule 'bulyan { f = 2, view = tensors, compare = cosine, prepare = [nnm, clip] }' --updates u.npy --tensors tensors.json --out g.safetensors --verdict v.json
          fedactors aggregate --rule fltrust --updates u.npy --trusted server.npy --out g.npy

        Exit codes: 0 done, 2 the input is wrong, 130 interrupted.
        """;
}
