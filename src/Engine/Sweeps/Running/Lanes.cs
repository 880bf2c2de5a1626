namespace FedActors.Engine.Sweeps.Running;

/// <summary>
/// Runs cells side by side, in their order. They share the threads evenly; threads that are left idle at the end go to the cells
/// that still run.
/// </summary>
internal sealed class Lanes(IReadOnlyList<CellRun> cells, int threads, int sideBySide, Action<CellResult> onEnd)
{
    private readonly Lock _lock = new();
    private readonly List<CellRun> _running = [];
    private int _next;

    /// <summary>How many run at this moment.</summary>
    public int Running
    {
        get
        {
            lock (_lock) return _running.Count;
        }
    }

    /// <summary>Runs all of them.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task RunAsync(CancellationToken cancelled)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
        var count = Math.Min(sideBySide, cells.Count);
        var lanes = Enumerable.Range(0, count).Select(_ => Task.Run(() => LaneAsync(stop), CancellationToken.None));
        await Task.WhenAll([.. lanes]).ConfigureAwait(false);
    }

    private async Task LaneAsync(CancellationTokenSource stop)
    {
        try
        {
            while (Begin() is { } begun)
            {
                var result = await begun.Run.RunAsync(begun.Threads, stop.Token).ConfigureAwait(false);
                End(begun.Run);
                onEnd(result);
            }
        }
        catch
        {
            // What ends one lane, such as a full disk, ends all.
            await stop.CancelAsync().ConfigureAwait(false);
            throw;
        }
    }

    private (CellRun Run, int Threads)? Begin()
    {
        lock (_lock)
        {
            if (_next == cells.Count) return null;
            var atOnce = Math.Min(sideBySide, _running.Count + cells.Count - _next);
            _running.Add(cells[_next]);
            return (cells[_next++], Math.Max(1, threads / atOnce));
        }
    }

    private void End(CellRun run)
    {
        lock (_lock)
        {
            _running.Remove(run);
            if (_next < cells.Count || _running.Count == 0) return;
            foreach (var other in _running) other.Widen(Math.Max(1, threads / _running.Count));
        }
    }
}
