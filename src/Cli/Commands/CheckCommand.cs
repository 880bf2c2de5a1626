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
        var (experiment, sweep) = await Check(parsed);
        if (experiment is not null) new CheckText(_host).Write(experiment);
        if (sweep is not null) PlanText.Write(_host.Out.Writer, sweep.Sweep, sweep.Plan);
        return ExitCode.Done;
    }

    private async Task<int> ForPrograms(ParseResult parsed)
    {
        try
        {
            var (experiment, sweep) = await Check(parsed);
            if (experiment is not null) CheckJson.Write(_host.Out.Writer, experiment);
            if (sweep is not null) CheckJson.Write(_host.Out.Writer, sweep);
            return ExitCode.Done;
        }
        catch (InputException error)
        {
            CheckJson.Write(_host.Out.Writer, error.Message, (error.InnerException as HoconException)?.All ?? []);
            return ExitCode.WrongInput;
        }
    }

    /// <summary>What was found in an experiment or in a sweep, whatever the file is.</summary>
    private async Task<(CheckOutcome? Experiment, PlanOutcome? Sweep)> Check(ParseResult parsed)
    {
        var choice = _experiment.Read(parsed);
        var (experiment, sweep) = await _host.Expendable(choice.LoadEither);
        if (experiment is not null) return (await _host.Expendable(() => Check(parsed, experiment)), null);
        var isJson = parsed.GetValue(_json);
        return (null, await SweepSession.PlanAsync(
            _host, sweep!, new RunRequest(choice, parsed.GetValue(_out), parsed.GetValue(_threads), isJson, Quiet: isJson)));
    }

    private CheckOutcome Check(ParseResult parsed, LoadedExperiment loaded)
    {
        RunPlace.Check(parsed.GetValue(_out), loaded.Experiment.Name, _host.Clock);
        var simulation = ExperimentChoice.Prepare(loaded, _host.Clock, parsed.GetValue(_threads));
        _host.Interrupted.ThrowIfCancellationRequested();
        return new CheckOutcome(simulation, loaded.Locate(simulation.Warnings), simulation.Estimate(_host.Interrupted));
    }
}
