using FedActors.Cli.Progress;
using FedActors.Cli.Results;
using FedActors.Hocon;

namespace FedActors.Cli.Commands;

/// <summary>One run, from its file to its folder.</summary>
internal sealed class RunSession(Host host, RunRequest request)
{
    private readonly IResultView _result = request.Json ? new JsonResult(host.Out.Writer) : new TextResult(host.Out);

    public async Task<int> RunAsync()
    {
        var loaded = await host.Expendable(request.Experiment.Load);
        RunPlace.Check(request.Out, loaded.Experiment.Name, host.Clock);
        var simulation = await host.Expendable(() => request.Quiet ? Prepare() : new Preparation(host.Error, host.Clock)
            .Around($"{loaded.Experiment.Name}: preparing data and model", Prepare));
        if (!request.Quiet) WarningText.Write(host.Error.Writer, loaded.Locate(simulation.Warnings));
        using var folder = RunPlace.Open(request.Out, loaded.Experiment.Name, host.Clock);
        var recorder = new RunRecorder(folder, simulation, HoconJson.Write(loaded.Resolved));

        var end = await RunAsync(simulation, recorder);
        var unsaved = Unsaved(() => recorder.Finish(end.Why));
        var experiment = loaded.Experiment;
        _result.End(new RunOutcome(experiment.Name, folder.Path, recorder.Rounds, end.Why, simulation.Facts)
        {
            Measures = experiment.Measures,
            IsRepeatable = experiment.Clock.IsRepeatable,
            ClassNames = simulation.ClassNames,
        });
        if (end.Why is { } why) host.Error.Writer.WriteLine(why);
        // Only now, so that the result is shown though it could not be saved.
        return unsaved is null ? end.ExitCode : throw unsaved;

        Simulation Prepare() => ExperimentChoice.Prepare(loaded, host.Clock, request.Threads);
    }

    private async Task<(int ExitCode, string? Why)> RunAsync(Simulation simulation, RunRecorder recorder)
    {
        try
        {
            await Progress(simulation).Around(show => host.Impatiently(async () =>
            {
                await foreach (var round in simulation.RunAsync(host.Interrupted))
                {
                    var summary = recorder.Add(round);
                    _result.Round(summary);
                    show(summary);
                }
            }));
            return (ExitCode.Done, null);
        }
        catch (OperationCanceledException) when (host.Interrupted.IsCancellationRequested)
        {
            return (ExitCode.Interrupted, $"interrupted {Where(recorder)}; what has been computed so far is kept");
        }
        catch (Exception error) when (error is RunFailedException or RunStalledException or RunFolderException)
        {
            return (ExitCode.Failed, error.Message);
        }
    }

    private static RunFolderException? Unsaved(Action save)
    {
        try
        {
            save();
            return null;
        }
        catch (RunFolderException error)
        {
            return error;
        }
    }

    private static string Where(RunRecorder recorder) => recorder.Rounds.Count == 0
        ? "before the first round"
        : $"after round {recorder.Rounds[^1].Round} under {recorder.Rounds[^1].Rule}";

    private IProgressView Progress(Simulation simulation)
    {
        if (request.Quiet) return new NoProgress();
        var experiment = simulation.Experiment;
        var tally = new ProgressTally(simulation.Runs, experiment.Rounds, host.Clock);
        return host.Error.IsLive
            ? new LiveProgress(host.Error, tally)
            : new PlainProgress(host.Error.Writer, tally, host.Clock);
    }
}
