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

    public const string Config = "Prints the resolved configuration of an experiment as JSON.";

    public const string ConfigDetails = """
        Every default that the file relies on is written out. The result is a configuration too: run it, and the same comes out.

        Examples:
          fedactors config hocon/quickstart.conf
          fedactors config hocon/quickstart.conf --set rounds=10 > experiment.conf
        """;
}
