namespace FedActors.Cli.Commands;

/// <summary>The text that <c>--help</c> prints for each command.</summary>
internal static class HelpText
{
    public const string Root =
        "FedActors simulates federated learning with thousands of clients, some of them hostile (Byzantine), slow or gone, and "
        + "shows which aggregation rule survives.\n\n"
        + """
          Example:
            fedactors run hocon/quickstart.conf
          """;

    public const string Run = "Runs an experiment: the same federation under each of its rules.";

    public const string RunDetails =
        "The run folder keeps the results, round by round: the configuration, rounds.csv, rounds.jsonl, the models and "
        + "report.html. Ctrl-C ends the run within a second and keeps what has been computed; a second Ctrl-C kills it.\n\n"
        + """
          Examples:
            fedactors run hocon/quickstart.conf
            fedactors run hocon/quickstart.conf --set rounds=10 --set participation.participants=50
            fedactors run hocon/quickstart.conf --seed 7 --out runs/seven --quiet
            fedactors run hocon/quickstart.conf --json > rounds.jsonl

          Exit codes: 0 done, 1 the run failed, 2 the input is wrong, 130 interrupted, 143 terminated.
          """;

    public const string Sweep = "Runs many experiments that differ in a few things, and compares the rules over seeds.";

    public const string SweepDetails =
        "The file is an experiment with a block 'sweep { … }' of axes: lists of values by path, or values under names of your "
        + "own; see docs/sweeps.md. Cells run side by side. Those that are in the folder already are not run again, so a sweep "
        + "that was stopped goes on when it is called again, and an edited one runs what has changed. The folder keeps a run "
        + "folder for each cell, sweep.csv, the tables in Markdown and LaTeX, and report.html.\n\n"
        + """
          Examples:
            fedactors sweep hocon/sweeps/pen-digits.conf
            fedactors sweep hocon/sweeps/pen-digits.conf --plan
            fedactors sweep hocon/sweeps/pen-digits.conf --set sweep.seeds=1 --set rounds=5 --out runs/short

          Exit codes: 0 done, 1 a cell failed, 2 the input is wrong, 130 interrupted, 143 terminated.
          """;

    public const string Show = "Shows a run or a sweep again: its tables, chart, verdict and files.";

    public const string ShowDetails =
        "Reads the folder that a run or a sweep has left, or is still writing to. What was killed is shown as far as it came.\n\n"
        + """
          Examples:
            fedactors show runs/quickstart-20260131-235900
            fedactors show runs/quickstart-20260131-235900 --json
            fedactors show runs/quickstart-20260131-235900 --report again.html

          Exit codes: 0 done, 2 the folder holds no run that can be read.
          """;

    public const string Bench = "Measures how fast this machine computes, compared with other libraries if they are installed.";

    public const string BenchDetails =
        "Benchmarks are a separate program: call './fedactors bench', the script in a checkout, which builds and runs it.";

    public const string Check = "Says what is wrong or pointless in an experiment, and what a run would take.";

    public const string CheckDetails =
        "Opens the data and builds the model as a run would, so that it finds everything that a run would refuse; warns of what "
        + "is allowed but pointless, such as an attack that begins after the last round; then tries for a second or two how fast "
        + "this machine is, and estimates time and memory.\n\n"
        + """
          Examples:
            fedactors check hocon/quickstart.conf
            fedactors check hocon/quickstart.conf --set participation.participants=500 --threads 2
            fedactors check hocon/quickstart.conf --json

          Exit codes: 0 a run would start, with warnings or without; 2 the input is wrong; 130 interrupted.
          """;

    public const string Config = "Prints the resolved configuration of an experiment as JSON.";

    public const string ConfigDetails = """
        Writes out every default that the file relies on. The output is a configuration itself; running it gives the same results.
        What a run would refuse is refused here as well.

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

    public const string DataDescribe =
        "Shows what a data set contains, which labels each client has, and how similar samples of one label are.";

    public const string DataDescribeDetails =
        "Heterogeneity is the mean cosine of the angle between two training samples of one label, averaged over labels: 1 is "
        + "homogeneous. Each bar of a client stands for a label and shows its share of the client's samples.\n\n"
        + """
          Examples:
            fedactors data describe hocon/quickstart.conf
            fedactors data describe fashion-mnist --set 'data.partition=dirichlet { clients = 100, alpha = 0.1 }'
            fedactors data describe csv --set data.path=samples.csv --json
          """;

    public const string DataFetch = "Downloads the files of a data set.";

    public const string DataFetchDetails =
        "Files that are already there are kept, an interrupted download is resumed, and checksums are verified if the "
        + "publisher's are known. Files go to $FEDACTORS_DATA/SET, or data/SET, where experiments look for them.\n\n"
        + """
          Examples:
            fedactors data fetch mnist
            fedactors data fetch cifar-10 --from https://mirror.example/cifar
            fedactors data fetch location30 --from /media/stick --into data/location30
          """;

    public const string Devices = "Describes the devices of clients.";

    public const string DevicesDetails = """
        Examples:
          fedactors devices describe hocon/quickstart.conf
          fedactors devices describe phones.csv
        """;

    public const string DevicesDescribe = "Shows how fast devices are and when they are available.";

    public const string DevicesDescribeDetails =
        "Of an experiment: how long training, download and upload of a round take, and the share of clients that are available. "
        + "Of a trace: what it says. FedScale's file of capacities comes with its log-normal twin, which an experiment can "
        + "name.\n\n"
        + """
          Examples:
            fedactors devices describe hocon/quickstart.conf --set 'devices.availability = daily {}'
            fedactors devices describe client_device_capacity --format fedscale
            fedactors devices describe client_behave_trace --format fedscale --svg available.svg
            fedactors devices describe state_traces.json --format flash --json
          """;

    public const string Attacks = "Lists the attacks, or describes one.";

    public const string AttacksDetails = """
        Examples:
          fedactors attacks
          fedactors attacks label-flip
          fedactors attacks alie --json
        """;

    public const string Rules = "Lists the aggregation rules and the stages that can precede them.";

    public const string RulesDetails =
        "Everything that an experiment can name under rule, rules and prepare, with its settings and their defaults, its "
        + "requirements and its origin.\n\n"
        + """
          Examples:
            fedactors rules
            fedactors rules krum
            fedactors rules --json
          """;

    public const string Models = "Lists the models, layers and optimisers, or describes one.";

    public const string ModelsDetails = """
        Examples:
          fedactors models
          fedactors models conv
          fedactors models adam --json
        """;

    public const string Reference = "Writes everything that a configuration can say, with defaults and meanings.";

    public const string ReferenceDetails = """
        Examples:
          fedactors reference > reference.conf
          fedactors reference markdown --plugin My.dll > reference.md
          fedactors reference schema > experiment.schema.json
        """;

    public const string Aggregate = "Aggregates updates from a file with one rule, without a simulation.";

    public const string AggregateDetails =
        "Reads what NumPy and PyTorch write: n updates of d values as .npy, or a model's tensors as .npz or .safetensors, each "
        + "with the clients as its first dimension; floats of 16, 32 or 64 bits, and bfloat16. The same files give the same bits "
        + "for any number of threads.\n\n"
        + """
          Examples:
            fedactors aggregate --rule 'krum { f = 2 }' --updates u.npy --out g.npy

          """
        + "  fedactors aggregate --rule 'bulyan { f = 2, view = tensors, compare = cosine, prepare = [nnm, clip] }' "
        + "--updates u.npy --tensors tensors.json --out g.safetensors --verdict v.json\n"
        + """
            fedactors aggregate --rule fltrust --updates u.npy --trusted server.npy --out g.npy

          Exit codes: 0 done, 2 the input is wrong, 130 interrupted, 143 terminated.
          """;
}
