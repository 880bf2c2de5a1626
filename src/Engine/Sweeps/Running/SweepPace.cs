namespace FedActors.Engine.Sweeps.Running;

/// <summary>How fast a sweep goes, and what it has cost.</summary>
internal sealed class SweepPace(TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, long> _roundsOf = [];
    private TimeSpan _processorBefore, _processorAtBegin;
    private TimeSpan? _processorAtEnd;
    private long _began, _computed, _left;

    /// <summary>The time of processors, that of earlier starts included.</summary>
    public TimeSpan ProcessorTime =>
        _processorBefore + (_processorAtEnd ?? Environment.CpuUsage.TotalTime) - _processorAtBegin;

    /// <summary>The time that is left at the pace so far; null before the first round.</summary>
    public TimeSpan? Left
    {
        get
        {
            lock (_lock)
                return _computed == 0 ? null : clock.GetElapsedTime(_began) / _computed * Math.Max(0, _left - _computed);
        }
    }

    public void Begin(TimeSpan processorBefore, IReadOnlyList<SweepCell> cells)
    {
        lock (_lock)
        {
            (_began, _processorBefore, _processorAtBegin) =
                (clock.GetTimestamp(), processorBefore, Environment.CpuUsage.TotalTime);
            foreach (var cell in cells) _roundsOf[cell.Id] = Rounds(cell.Experiment);
            _left = _roundsOf.Values.Sum();
        }
    }

    /// <summary>The sweep is over; what the processor does from now on is not its cost.</summary>
    public void Stop() => _processorAtEnd = Environment.CpuUsage.TotalTime;

    /// <summary>A round was computed.</summary>
    public void Add()
    {
        lock (_lock) _computed++;
    }

    /// <summary>A cell has ended, perhaps without all of its rounds.</summary>
    public void End(CellResult cell)
    {
        // What was there, failed or was ended by a race is not to be computed any more.
        var computed = cell.IsReused ? 0 : cell.Rules.Sum(rule => (long)rule.Rounds + 1);
        lock (_lock) _left -= Math.Max(0, _roundsOf[cell.Id] - computed);
    }

    private static long Rounds(Experiment experiment) =>
        (experiment.Rounds + 1L) * experiment.Rules.Count;
}
