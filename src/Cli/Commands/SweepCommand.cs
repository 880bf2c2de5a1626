using System.CommandLine;

namespace FedActors.Cli.Commands;

/// <summary><c>fedactors sweep FILE</c>: runs many experiments and compares the rules over all of them.</summary>
internal sealed class SweepCommand : DetailedCommand
{
    private readonly RunArguments _arguments = new(
        new(description: "The sweep, as a HOCON file"),
        OutOption.Create("The folder for the results, or that of an earlier start to go on with", "runs/<name>"),
        "cell");

    private readonly Option<bool> _plan = new("--plan")
    {
        Description = "Runs nothing, but tries the cells and says how many there are, and what time and memory they take",
    };

    public SweepCommand(Host host)
        : base("sweep", HelpText.Sweep, HelpText.SweepDetails)
    {
        _arguments.AddTo(this);
        Add(_plan);
        SetAction((parsed, _) =>
        {
            var session = new SweepSession(host, _arguments.Read(parsed));
            return parsed.GetValue(_plan) ? session.PlanAsync() : session.RunAsync();
        });
    }
}
