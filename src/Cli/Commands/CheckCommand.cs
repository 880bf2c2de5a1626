using System.CommandLine;
using FedActors.Cli.Results;

namespace FedActors.Cli.Commands;

/// <summary><c>fedactors check FILE</c>: says what is wrong or pointless in an experiment, and what a run would take.</summary>
internal sealed class CheckCommand : DetailedCommand
{
    private readonly Host _host;
    private readonly ExperimentArguments _experiment = new();
    private readonly Option<string?> _out = OutOption.Create("The folder that the run is meant for");
    private readonly Option<int?> _threads = ThreadsOption.Create();
    private readonly Option<bool> _json = new("--json") { Description = "Prints a JSON object instead of text" };

    public CheckCommand(Host host)
        : base("check", HelpText.Check, HelpText.CheckDetails)
    {
        _host = host;
        _experiment.AddTo(this);
        Add(_out);
        Add(_threads);
        Add(_json);
        SetAction((parsed, _) =>
            host.Expendable(() => parsed.GetValue(_json) ? ForPrograms(parsed) : ForPeople(parsed)));
    }

    private int ForPeople(ParseResult parsed)
    {
        new CheckText(_host).Write(Check(parsed));
        return ExitCode.Done;
    }

    private int ForPrograms(ParseResult parsed)
    {
        try
        {
            CheckJson.Write(_host.Out.Writer, Check(parsed));
            return ExitCode.Done;
        }
        catch (InputException error)
        {
            CheckJson.Write(_host.Out.Writer, error.Message, (error.InnerException as HoconException)?.All ?? []);
            return ExitCode.WrongInput;
        }
    }

    private CheckOutcome Check(ParseResult parsed)
    {
        var loaded = _experiment.Read(parsed).Load();
        RunPlace.Check(parsed.GetValue(_out), loaded.Experiment.Name, _host.Clock);
        var simulation = ExperimentChoice.Prepare(loaded, _host.Clock, parsed.GetValue(_threads));
        _host.Interrupted.ThrowIfCancellationRequested();
        return new CheckOutcome(simulation, loaded.Locate(simulation.Warnings), simulation.Estimate(_host.Interrupted));
    }
}
