using FedActors.Engine.Experiments;
using FedActors.Engine.Sweeps.Running;

namespace FedActors.Engine.Sweeps.Plans;

/// <summary>
/// Tries the first rounds of the cells of a sweep, side by side as they will run, and reckons from there. Where rounds are long,
/// it tries what they consist of instead.
/// </summary>
/// <param name="cells">The cells that are left.</param>
/// <param name="threads">How many threads compute.</param>
/// <param name="sideBySide">How many cells run side by side.</param>
/// <param name="shared">What cells share.</param>
/// <param name="clock">Measures it.</param>
internal sealed class Planner(
    IReadOnlyList<SweepCell> cells, int threads, int sideBySide, SharedParts shared, TimeProvider clock)
{
    // The seeds of a point cost the same. Of very many points, some are enough.
    private const int MostTried = 64;

    // What runs often is compiled again, better, after a while; the probe must not be over before that.
    private const int RoundsToWarmUp = 12;

    private static readonly TimeSpan LongestProbe = TimeSpan.FromSeconds(60);

    private readonly Dictionary<string, TimeSpan> _times = [];
    private long _memory = Environment.WorkingSet;

    /// <summary>The time and the memory of all cells.</summary>
    public async Task<(TimeSpan Time, long Memory)> PlanAsync(CancellationToken cancelled)
    {
        if (cells.Count == 0) return default;
        var points = cells.GroupBy(cell => cell.Point).Select(point => point.First()).ToList();
        var stride = 1 + (points.Count - 1) / MostTried;
        SweepCell[] tried = [.. points.Where((_, index) => index % stride == 0)];
        var first = Estimate(tried[0], cancelled);
        if (first.Work / cells[0].Experiment.Rounds * RoundsToTry(tried.Length) > LongestProbe)
        {
            Reckon(tried, cancelled);
        }
        else
        {
            await TryAsync(tried[..1], RoundsToWarmUp, cancelled).ConfigureAwait(false);
            await TryAsync(tried, CellCost.Tried, cancelled).ConfigureAwait(false);
        }
        return (Total(), _memory);
    }

    /// <summary>How many rounds the probe takes the time of.</summary>
    private int RoundsToTry(int points) =>
        RoundsToWarmUp + CellCost.Tried * ((points - 1) / sideBySide + 1) + (sideBySide > 1 ? CellCost.Tried : 0);

    private CostEstimate Estimate(SweepCell cell, CancellationToken cancelled)
    {
        try
        {
            return new Simulation(cell.Experiment, clock, Math.Max(1, threads / sideBySide), shared).Estimate(cancelled);
        }
        finally
        {
            shared.Return(cell.Experiment);
        }
    }

    /// <summary>As many at a time as there will be cells side by side: alone, they would be faster.</summary>
    private void Reckon(SweepCell[] some, CancellationToken cancelled)
    {
        var idle = Environment.WorkingSet;
        var largest = 0L;
        var company = Enumerable.Range(0, sideBySide - 1).Select(n => some[n % some.Length]);
        Parallel.ForEach(
            some.Concat(company),
            new ParallelOptions { MaxDegreeOfParallelism = sideBySide, CancellationToken = cancelled },
            cell =>
            {
                var estimate = Estimate(cell, cancelled);
                lock (_times)
                {
                    // The last ones, which only keep company, do not count.
                    _times.TryAdd(cell.Point, estimate.Total);
                    largest = Math.Max(largest, estimate.MemoryBytes - idle);
                }
            });
        _memory = idle + sideBySide * largest;
    }

    private async Task TryAsync(SweepCell[] some, int rounds, CancellationToken cancelled)
    {
        var folder = Directory.CreateTempSubdirectory("fedactors-plan-").FullName;
        try
        {
            var probes = some.Select((cell, number) => Probe(cell, rounds, folder, number)).ToArray();
            // As many again keep the last ones company: alone, they would be faster than they will be.
            var company = Enumerable.Range(0, sideBySide - 1)
                .Select(n => Probe(some[n % some.Length], rounds, folder, some.Length + n));
            await new Lanes([.. probes.Concat(company).Select(probe => probe.Run)], threads, sideBySide, _ => { })
                .RunAsync(cancelled).ConfigureAwait(false);
            foreach (var (cell, probe) in some.Zip(probes)) _times[cell.Point] = probe.Cost.Of(probe.Run.Took);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private (CellRun Run, CellCost Cost) Probe(SweepCell cell, int rounds, string folder, int number)
    {
        var cost = new CellCost(cell.Experiment);
        var shortened = new SweepCell(cell.Labels, CellCost.Probe(cell.Experiment, rounds));
        var place = new CellFolder(folder, $"{number}");
        return (new CellRun(shortened, place, RaceTrack.None, shared, clock) { OnRound = OnRound }, cost);

        void OnRound(RoundSummary round)
        {
            cost.Add(round);
            lock (_times) _memory = Math.Max(_memory, Environment.WorkingSet);
        }
    }

    /// <summary>When the last lane is through, if each takes the next cell as soon as it is free.</summary>
    private TimeSpan Total()
    {
        var usual = _times.Values.Aggregate(TimeSpan.Zero, (sum, time) => sum + time) / _times.Count;
        var lanes = new TimeSpan[sideBySide];
        foreach (var cell in cells)
            lanes[Array.IndexOf(lanes, lanes.Min())] += _times.GetValueOrDefault(cell.Point, usual);
        return lanes.Max();
    }
}
