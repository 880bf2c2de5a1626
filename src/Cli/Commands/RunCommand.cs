using System.CommandLine;

namespace FedActors.Cli.Commands;

/// <summary><c>fedactors run FILE</c>: runs an experiment and shows its results.</summary>
internal sealed class RunCommand : DetailedCommand
{
    private readonly ExperimentArguments _experiment = new();

    private readonly Option<string?> _out = OutOption.Create("The folder for the results");

    private readonly Option<int?> _threads = ThreadsOption.Create();

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Prints one JSON object per round and a final summary instead of tables",
    };

    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Shows only the result, no progress" };

    public RunCommand(Host host)
        : base("run", HelpText.Run, HelpText.RunDetails)
    {
        _experiment.AddTo(this);
        Add(_out);
        Add(_threads);
        Add(_json);
        Add(_quiet);
        SetAction((parsed, _) => new RunSession(host, Read(parsed)).RunAsync());
    }

    private RunRequest Read(ParseResult parsed) => new(
        _experiment.Read(parsed),
        parsed.GetValue(_out),
        parsed.GetValue(_threads),
        parsed.GetValue(_json),
        parsed.GetValue(_quiet));
}
