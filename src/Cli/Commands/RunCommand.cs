using System.CommandLine;

namespace FedActors.Cli.Commands;

/// <summary><c>fedactors run FILE</c>: runs an experiment and shows what came of it.</summary>
internal sealed class RunCommand : Command
{
    private readonly ExperimentArguments _experiment = new();

    private readonly Option<string?> _out = new("--out", "-o")
    {
        Description = "The folder for what the run leaves behind [default: runs/<name>-<time>]",
        HelpName = "DIR",
    };

    private readonly Option<int?> _threads = new("--threads")
    {
        Description = "How many threads compute; the results are the same for any number [default: one for each core]",
        HelpName = "N",
    };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Prints one JSON object for each round, and one that sums up, instead of tables",
    };

    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Shows no progress, only the result" };

    public RunCommand(Host host)
        : base("run", HelpText.Run)
    {
        _experiment.AddTo(this);
        Add(_out);
        Add(_threads);
        Add(_json);
        Add(_quiet);
        _threads.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var threads) && threads < 1)
                result.AddError($"--threads must be at least 1, found {threads}.");
        });
        SetAction((parsed, _) => new RunSession(host, Read(parsed)).RunAsync());
    }

    private RunRequest Read(ParseResult parsed) => new(
        _experiment.Read(parsed), parsed.GetValue(_out), parsed.GetValue(_threads), parsed.GetValue(_json), parsed.GetValue(_quiet));
}
