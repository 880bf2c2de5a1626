using System.Diagnostics.CodeAnalysis;
using FedActors.Engine.Configuration;
using FedActors.Engine.Experiments;
using FedActors.Engine.RunFolders;

namespace FedActors.Engine.Sweeps.Running;

/// <summary>Runs one cell into its folder, or finds it there.</summary>
internal sealed class CellRun(SweepCell cell, CellFolder folder, RaceTrack race, SharedParts shared, TimeProvider clock)
{
    private readonly HashSet<string> _ended = [];
    private readonly string[] _rules = [.. cell.Experiment.Rules.Select(rule => rule.Name)];
    private volatile Simulation? _simulation;
    private volatile int _threads;

    public SweepCell Cell => cell;

    /// <summary>How long it took, when it is over.</summary>
    public TimeSpan Took { get; private set; }

    /// <summary>Called after each round.</summary>
    public required Action<RoundSummary> OnRound { get; init; }

    /// <summary>Lets it use more threads.</summary>
    public void Widen(int threads)
    {
        _threads = threads;
        _simulation?.Widen(threads);
    }

    /// <summary>Its result. Whatever goes wrong is the cell's alone.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled, and has left nothing behind.</exception>
    public async Task<CellResult> RunAsync(int threads, CancellationToken cancelled)
    {
        var began = clock.GetTimestamp();
        try
        {
            return await SavedAsync(cancelled).ConfigureAwait(false) ?? await NewAsync(threads, cancelled).ConfigureAwait(false);
        }
        finally
        {
            race.Finish(cell.Id);
            Took = clock.GetElapsedTime(began);
        }
    }

    /// <summary>What an earlier start has computed, unless it ended where this one would not.</summary>
    private async Task<CellResult?> SavedAsync(CancellationToken cancelled)
    {
        if (!folder.IsDone) return null;
        try
        {
            var run = SavedRun.Read(folder.Done);
            var ended = new HashSet<string>();
            foreach (var round in run.Rounds.Where(round => round.TwinOf is null))
            {
                // It went on because there was no race then, or another one.
                if (ended.Contains(round.Rule)) return null;
                if (await Ends(round, cancelled).ConfigureAwait(false)) ended.Add(round.Rule);
            }
            var last = run.Rounds.GroupBy(round => round.Rule).ToDictionary(rule => rule.Key, rule => rule.Last().Round);
            var isWhole = _rules.All(rule => last.GetValueOrDefault(rule) == cell.Experiment.Rounds || ended.Contains(rule));
            return isWhole && run.Summary.HasEnded
                ? Result(run.Rounds, run.Summary.Facts) with { IsReused = true }
                : null;
        }
        catch (RunFolderException)
        {
            // Somebody has damaged it.
            return null;
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "A cell fails alone, whatever it throws; its result says what.")]
    private async Task<CellResult> NewAsync(int threads, CancellationToken cancelled)
    {
        try
        {
            folder.Clear();
            var simulation = _simulation = new Simulation(cell.Experiment, clock, Math.Max(threads, _threads), shared);
            // If others have left threads idle in this very moment.
            simulation.Widen(_threads);
            var rounds = await RecordAsync(simulation, cancelled).ConfigureAwait(false);
            folder.Finish();
            return Result(rounds, simulation.Facts);
        }
        catch (OperationCanceledException) when (cancelled.IsCancellationRequested)
        {
            folder.Drop();
            throw;
        }
        catch (Exception error)
        {
            folder.Fail();
            return CellResult.Of(cell) with
            {
                State = CellState.Failed,
                Why = error.Message,
                Folder = Directory.Exists(folder.Failed) ? folder.Failed : null,
            };
        }
        finally
        {
            shared.Return(cell.Experiment);
            _simulation = null;
        }
    }

    private async Task<IReadOnlyList<RoundSummary>> RecordAsync(Simulation simulation, CancellationToken cancelled)
    {
        using var run = RunFolder.Create(folder.Running);
        var recorder = new RunRecorder(run, simulation, ExperimentText.Write(cell.Experiment) ?? "{}");
        try
        {
            await foreach (var round in simulation.RunAsync(cancelled).ConfigureAwait(false))
            {
                // Rounds that were under way when their run ended do not count.
                if (_ended.Contains(round.Run)) continue;
                var summary = recorder.Add(round);
                OnRound(summary);
                if (!await Ends(summary, cancelled).ConfigureAwait(false)) continue;
                _ended.Add(round.Run);
                simulation.End(round.Run);
            }
        }
        catch (Exception error) when (error is RunFailedException or RunStalledException)
        {
            recorder.Finish(error.Message);
            throw;
        }
        recorder.Finish(_ended.Count == 0 ? null : $"{string.Join(", ", _ended)} could not win the race any more");
        return recorder.Rounds;
    }

    private async Task<bool> Ends(RoundSummary round, CancellationToken cancelled) =>
        round.TwinOf is null && round.Round < cell.Experiment.Rounds
        && await race.EndsAsync(cell.Id, round.Rule, round.Round, round.Accuracy, cancelled).ConfigureAwait(false);

    private CellResult Result(IReadOnlyList<RoundSummary> rounds, Verdicts.RunFacts? facts) =>
        (CellResult.Of(cell) with { Folder = folder.Done }).With(rounds, facts, cell.Experiment.Measures, _rules);
}
