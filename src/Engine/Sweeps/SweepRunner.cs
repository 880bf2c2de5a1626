using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using FedActors.Engine.Experiments;
using FedActors.Engine.Sweeps;
using FedActors.Engine.Sweeps.Folders;
using FedActors.Engine.Sweeps.Plans;
using FedActors.Engine.Sweeps.Running;

namespace FedActors;

/// <summary>
/// Runs the cells of a sweep side by side into a folder. Cells that are there already are not run again, so that a sweep that was
/// stopped goes on; a cell that fails does so alone. No result depends on the number of threads.
/// </summary>
/// <example>
/// <code>
/// var runner = new SweepRunner(SweepFile.Load("sweep.conf", []).Sweep, "runs/sweep", TimeProvider.System);
/// await foreach (var cell in runner.RunAsync())
///     Console.WriteLine($"{string.Join(", ", cell.Labels)}, seed {cell.Seed}: {cell.Rules[0].FinalAccuracy:P1}");
/// </code>
/// </example>
public sealed class SweepRunner
{
    private readonly string _path;
    private readonly TimeProvider _clock;
    private readonly IReadOnlyList<SweepCell> _order;
    private readonly SharedParts _shared = SharedParts.ForThisMachine();
    private readonly ConcurrentDictionary<string, CellResult> _results = [];
    private readonly SweepPace _pace;
    private Lanes? _lanes;
    private long _largest;

    /// <param name="sweep">The sweep.</param>
    /// <param name="folder">The folder for its results: a new one, or that of an earlier start.</param>
    /// <param name="clock">Measures how long things take; no result depends on it.</param>
    /// <param name="threads">How many threads compute; by default one per core.</param>
    /// <exception cref="RunFolderException">The folder holds something else.</exception>
    public SweepRunner(Sweep sweep, string folder, TimeProvider clock, int? threads = null)
    {
        (Sweep, _path, _clock, Threads) = (sweep, folder, clock, threads ?? Environment.ProcessorCount);
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1, nameof(threads));
        SweepFolder.Check(folder);
        _order = CellOrder.Of(sweep);
        _pace = new SweepPace(clock);
    }

    /// <summary>The sweep.</summary>
    public Sweep Sweep { get; }

    /// <summary>How many threads compute.</summary>
    public int Threads { get; }

    /// <summary>
    /// How many cells run side by side: as many as there are threads and, once they are checked, as fit into half of the memory.
    /// Those that go by the wall clock would disturb each other and run alone.
    /// </summary>
    public int SideBySide => Sweep.Cells.Any(cell => !cell.Experiment.Clock.IsRepeatable)
        ? 1
        : (int)Math.Clamp(Memory / 2 / Math.Max(1, _largest), 1, Math.Clamp(Left.Count, 1, Threads));

    /// <summary>How far it is.</summary>
    public SweepProgress Progress => new(
        Sweep.Cells.Count,
        Sweep.Cells.Count(cell => StateOf(cell) == CellState.Done),
        Sweep.Cells.Count(cell => StateOf(cell) == CellState.Failed),
        _lanes?.Running ?? 0,
        _pace.Left);

    /// <summary>What the tables and the report show so far.</summary>
    internal SweepContent Content => new()
    {
        Name = Sweep.Name,
        Protocol = SweepInWords.Describe(Sweep),
        Axes = Sweep.Axes,
        Rules = [.. Sweep.Rules.Select(rule => (rule, Words(rule)))],
        Cells = [.. Sweep.Cells.Select(ResultOf)],
        ProcessorTime = _pace.ProcessorTime,
    };

    private static long Memory => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;

    private IReadOnlyList<SweepCell> Left => field ??=
        [.. _order.Where(cell => !SweepFolder.CellIn(_path, cell.Id).IsDone)];

    /// <summary>
    /// Opens the data and builds the model of each cell that is left, as a run would; what is allowed in all of them but
    /// pointless is returned.
    /// </summary>
    /// <exception cref="SweepException">Some cells cannot work.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public IReadOnlyList<Problem> Check(CancellationToken cancelled = default)
    {
        var check = SweepCheck.Of(Left, Threads, _shared, _clock, cancelled);
        _largest = check.LargestCell;
        return check.Warnings;
    }

    /// <summary>Tries the first rounds of the cells that are left, and reckons time and memory from there.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<SweepPlan> PlanAsync(CancellationToken cancelled = default)
    {
        var (time, memory) = await new Planner(Left, Threads, SideBySide, _shared, _clock).PlanAsync(cancelled)
            .ConfigureAwait(false);
        return new SweepPlan
        {
            Cells = Sweep.Cells.Count,
            Reused = Sweep.Cells.Count(cell => Left.All(one => one.Id != cell.Id)),
            Points = Sweep.Cells.Select(cell => cell.Point).Distinct().Count(),
            Runs = Left.Sum(cell => cell.Experiment.Rules.Count),
            SideBySide = SideBySide,
            Threads = Threads,
            Time = time,
            MemoryBytes = memory,
        };
    }

    /// <summary>
    /// Runs the cells that are left and streams each as it ends. At the end, also when cancelled, it writes tables and report.
    /// </summary>
    /// <exception cref="OperationCanceledException">It was cancelled; what was computed is kept.</exception>
    /// <exception cref="RunFolderException">The folder cannot be written to.</exception>
    public async IAsyncEnumerable<CellResult> RunAsync([EnumeratorCancellation] CancellationToken cancelled = default)
    {
        using var folder = SweepFolder.Open(_path);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
        var writer = new SweepWriter(folder);
        Remember();
        _pace.Begin(SavedSweep.TryDescribed(_path)?.ProcessorTime ?? TimeSpan.Zero, _order);
        writer.Begin(Content);
        var ended = Channel.CreateUnbounded<CellResult>();
        var work = RunAllAsync(folder, writer, ended.Writer, stop.Token);
        try
        {
            await foreach (var cell in ended.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
                yield return cell;
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _pace.Stop();
            writer.End(Content);
        }
        await work.ConfigureAwait(false);
    }

    private async Task RunAllAsync(
        SweepFolder folder, SweepWriter writer, ChannelWriter<CellResult> ended, CancellationToken cancelled)
    {
        try
        {
            var race = new RaceTrack(Sweep, _order);
            var runs = _order.Select(
                cell => new CellRun(cell, folder.Cell(cell.Id), race, _shared, _clock) { OnRound = OnRound });
            _lanes = new Lanes([.. runs], Threads, SideBySide, OnEnd);
            await _lanes.RunAsync(cancelled).ConfigureAwait(false);
        }
        finally
        {
            ended.Complete();
        }

        void OnRound(RoundSummary round)
        {
            // A sweep counts the rounds of its rules; their twins are part of what these take.
            if (round.TwinOf is null) _pace.Add();
        }

        void OnEnd(CellResult result)
        {
            _results[result.Id] = result;
            _pace.End(result);
            writer.Add(() => Content);
            foreach (var cell in Sweep.Cells.Where(cell => cell.Id == result.Id)) ended.TryWrite(ResultOf(cell));
        }
    }

    /// <summary>What an earlier start has computed is shown from the beginning, even if this start does not get to it.</summary>
    private void Remember()
    {
        foreach (var cell in _order)
            if (SavedSweep.TryCell(_path, CellResult.Of(cell)) is { State: CellState.Done } done) _results[cell.Id] = done;
    }

    private CellResult ResultOf(SweepCell cell) =>
        _results.TryGetValue(cell.Id, out var result) ? result with { Labels = cell.Labels } : CellResult.Of(cell);

    private CellState StateOf(SweepCell cell) => _results.TryGetValue(cell.Id, out var result) ? result.State : CellState.Missing;

    private string Words(string rule) =>
        Sweep.Cells.SelectMany(cell => cell.Experiment.Rules).First(one => one.Name == rule).Options.Description;
}
