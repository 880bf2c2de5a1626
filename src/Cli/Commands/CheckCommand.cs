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
        SetAction((parsed, _) => parsed.GetValue(_json) ? ForPrograms(parsed) : ForPeople(parsed));
    }

    private async Task<int> ForPeople(ParseResult parsed)
    {
        if (await Check(parsed) is { } outcome) new CheckText(_host).Write(outcome);
        return ExitCode.Done;
    }

    private async Task<int> ForPrograms(ParseResult parsed)
    {
        try
        {
            if (await Check(parsed) is { } outcome) CheckJson.Write(_host.Out.Writer, outcome);
            return ExitCode.Done;
        }
        catch (InputException error)
        {
            CheckJson.Write(_host.Out.Writer, error.Message, (error.InnerException as HoconException)?.All ?? []);
            return ExitCode.WrongInput;
        }
    }

    /// <summary>What was found in an experiment; null of a sweep, whose plan has then been shown.</summary>
    private async Task<CheckOutcome?> Check(ParseResult parsed)
    {
        var choice = _experiment.Read(parsed);
        var (experiment, sweep) = await _host.Expendable(choice.LoadEither);
        if (experiment is not null) return await _host.Expendable(() => Check(parsed, experiment));
        var isJson = parsed.GetValue(_json);
        await SweepSession.ShowPlanAsync(
            _host, sweep!, new RunRequest(choice, parsed.GetValue(_out), parsed.GetValue(_threads), isJson, Quiet: isJson));
        return null;
    }

    private CheckOutcome Check(ParseResult parsed, LoadedExperiment loaded)
    {
        RunPlace.Check(parsed.GetValue(_out), loaded.Experiment.Name, _host.Clock);
        var simulation = ExperimentChoice.Prepare(loaded, _host.Clock, parsed.GetValue(_threads));
        _host.Interrupted.ThrowIfCancellationRequested();
        return new CheckOutcome(simulation, loaded.Locate(simulation.Warnings), simulation.Estimate(_host.Interrupted));
    }
}
