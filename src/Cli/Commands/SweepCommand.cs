using System.CommandLine;

namespace FedActors.Cli.Commands;

/// <summary><c>fedactors sweep FILE</c>: runs many experiments and compares the rules over all of them.</summary>
internal sealed class SweepCommand : DetailedCommand
{
    private readonly ExperimentArguments _experiment = new(description: "The sweep, as a HOCON file");

    private readonly Option<string?> _out =
        OutOption.Create("The folder for the results, or that of an earlier start to go on with", "runs/<name>");

    private readonly Option<int?> _threads = ThreadsOption.Create();

    private readonly Option<bool> _plan = new("--plan")
    {
        Description = "Runs nothing, but tries the cells and says how many there are, and what time and memory they take",
    };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Prints one JSON object per cell and a final summary instead of tables",
    };

    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Shows only the result, no progress" };

    public SweepCommand(Host host)
        : base("sweep", HelpText.Sweep, HelpText.SweepDetails)
    {
        _experiment.AddTo(this);
        Add(_out);
        Add(_threads);
        Add(_plan);
        Add(_json);
        Add(_quiet);
        SetAction((parsed, _) =>
        {
            var session = new SweepSession(host, Read(parsed));
            return parsed.GetValue(_plan) ? session.PlanAsync() : session.RunAsync();
        });
    }

    private RunRequest Read(ParseResult parsed) => new(
        _experiment.Read(parsed),
        parsed.GetValue(_out),
        parsed.GetValue(_threads),
        parsed.GetValue(_json),
        parsed.GetValue(_quiet));
}
