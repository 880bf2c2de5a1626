namespace FedActors.Cli.Commands;

/// <summary>What <c>--help</c> says of each command.</summary>
internal static class HelpText
{
    public const string Root = """
        FedActors simulates federated learning with thousands of clients, some of them hostile, slow or gone, and shows which aggregation rule survives.

        Example:
          fedactors run hocon/quickstart.conf
        """;

    public const string Run = """
        Runs an experiment: the same federation under each of its rules. What it computed is in the run folder, round by round: configuration, rounds.csv, rounds.jsonl, models and report.html. Ctrl-C ends it cleanly; what was computed is kept.

        Examples:
          fedactors run hocon/quickstart.conf
          fedactors run hocon/quickstart.conf --set rounds=10 --set participation.participants=50
          fedactors run hocon/quickstart.conf --seed 7 --out runs/seven --quiet
          fedactors run hocon/quickstart.conf --json > rounds.jsonl

        Exit codes: 0 done, 1 the run failed, 2 the input is wrong, 130 interrupted.
        """;

    public const string Config = """
        Prints the resolved configuration of an experiment as JSON, with every default that it uses. It is a configuration too: run it, and the same comes out.

        Examples:
          fedactors config hocon/quickstart.conf
          fedactors config hocon/quickstart.conf --set rounds=10 > experiment.conf
        """;
}
