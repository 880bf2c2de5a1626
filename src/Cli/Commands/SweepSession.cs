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
        await ShowPlanAsync(host, loaded, request);
        return ExitCode.Done;
    }

    public async Task<int> RunAsync()
    {
        var loaded = await host.Expendable(request.Experiment.LoadSweep);
        var (folder, runner) = await PrepareAsync(host, loaded, request);
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

    /// <summary>Checks a sweep, tries it, and says what it would take.</summary>
    public static async Task ShowPlanAsync(Host host, LoadedSweep loaded, RunRequest request)
    {
        var (folder, runner) = await PrepareAsync(host, loaded, request);
        var preparation = new Preparation(host.Error, host.Clock);
        var plan = await host.Expendable(
            () => request.Quiet ? Plan() : preparation.Around("trying the first rounds of cells", Plan));
        if (request.Json) PlanText.WriteJson(host.Out.Writer, plan, folder);
        else PlanText.Write(host.Out.Writer, loaded.Sweep, plan);

        SweepPlan Plan() => runner.PlanAsync(host.Interrupted).GetAwaiter().GetResult();
    }

    private static async Task<(string Folder, SweepRunner Runner)> PrepareAsync(
        Host host, LoadedSweep loaded, RunRequest request)
    {
        var sweep = loaded.Sweep;
        var folder = RunPlace.OfSweep(request.Out, sweep.Name);
        var runner = Open();
        var warnings = await host.Expendable(() => request.Quiet
            ? Check()
            : new Preparation(host.Error, host.Clock).Around(
                $"{sweep.Name}: preparing {Figures.Count(sweep.Cells.Count, "cell")}", Check));
        if (!request.Quiet) WarningText.Write(host.Error.Writer, loaded.Locate(warnings));
        return (folder, runner);

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
