using FedActors.Cli.Progress;
using FedActors.Cli.Results;
using FedActors.Engine.Reports;

namespace FedActors.Cli.Commands;

/// <summary>One sweep, from its file to its folder.</summary>
internal sealed class SweepSession(Host host, RunRequest request)
{
    private readonly ISweepView _result = request.Json ? new SweepJsonResult(host.Out.Writer) : new SweepTextResult(host.Out);

    /// <summary>Says what the sweep would take.</summary>
    public async Task<int> PlanAsync()
    {
        var loaded = await host.Expendable(request.Experiment.LoadSweep);
        var outcome = await PlanAsync(host, loaded, request);
        if (request.Json) PlanText.WriteJson(host.Out.Writer, outcome.Plan, outcome.Folder);
        else PlanText.Write(host.Out.Writer, outcome.Sweep, outcome.Plan);
        return ExitCode.Done;
    }

    public async Task<int> RunAsync()
    {
        var loaded = await host.Expendable(request.Experiment.LoadSweep);
        var (folder, runner, _) = await PrepareAsync(host, loaded, request);
        var why = await RunAsync(runner);
        var content = runner.Content;
        _result.End(content, folder);
        foreach (var failed in content.Cells.Where(cell => cell.State == CellState.Failed))
            host.Error.Writer.WriteLine($"failed: {content.NameOf(failed.Labels)}, seed {failed.Seed}: {failed.Why}");
        if (why is not null) host.Error.Writer.WriteLine(why);
        return why is not null ? ExitCode.Interrupted
            : content.Count(CellState.Failed) > 0 ? ExitCode.Failed
            : ExitCode.Done;
    }

    /// <summary>Checks a sweep and tries it.</summary>
    public static async Task<PlanOutcome> PlanAsync(Host host, LoadedSweep loaded, RunRequest request)
    {
        var (folder, runner, warnings) = await PrepareAsync(host, loaded, request);
        var preparation = new Preparation(host.Error, host.Clock);
        var plan = await host.Expendable(
            () => request.Quiet ? Plan() : preparation.Around("trying the first rounds of cells", Plan));
        return new PlanOutcome(loaded.Sweep, plan, folder, warnings);

        SweepPlan Plan() => runner.PlanAsync(host.Interrupted).GetAwaiter().GetResult();
    }

    private static async Task<(string Folder, SweepRunner Runner, IReadOnlyList<HoconException> Warnings)> PrepareAsync(
        Host host, LoadedSweep loaded, RunRequest request)
    {
        var sweep = loaded.Sweep;
        var folder = RunPlace.OfSweep(request.Out, sweep.Name);
        var runner = Open();
        var found = await host.Expendable(() => request.Quiet
            ? Check()
            : new Preparation(host.Error, host.Clock).Around(
                $"{sweep.Name}: preparing {Figures.Count(sweep.Cells.Count, "cell")}", Check));
        var warnings = loaded.Locate(found);
        if (!request.Quiet) WarningText.Write(host.Error.Writer, warnings);
        return (folder, runner, warnings);

        SweepRunner Open()
        {
            try
            {
                return new SweepRunner(sweep, folder, host.Clock, request.Threads);
            }
            catch (RunFolderException error)
            {
                throw new InputException(error.Message, error);
            }
        }

        IReadOnlyList<Problem> Check() => ExperimentChoice.Located(loaded, () => runner.Check(host.Interrupted));
    }

    private async Task<string?> RunAsync(SweepRunner runner)
    {
        var progress = new SweepProgressView(host.Error, host.Clock, request.Quiet);
        try
        {
            await progress.Around(runner, show => host.Impatiently(async () =>
            {
                await foreach (var cell in runner.RunAsync(host.Interrupted))
                {
                    _result.Cell(runner.Sweep.Axes, cell);
                    show(cell);
                }
            }));
            return null;
        }
        catch (OperationCanceledException) when (host.Interrupted.IsCancellationRequested)
        {
            var done = runner.Progress;
            return $"interrupted after {done.Done} of {Figures.Count(done.Cells, "cell")}; the same command goes on from there";
        }
    }
}
