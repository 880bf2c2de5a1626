namespace FedActors.Runtime.Jobs;

/// <summary>
/// Threads of this process that compute jobs, the one that is due first on the run's clock before the others.
/// Nothing that a run leaves behind depends on how many there are.
/// </summary>
internal sealed class JobPool : IDisposable
{
    private readonly PriorityQueue<PooledJob, (long Due, long Order)> _waiting = new();
    private readonly List<Thread> _workers = [];
    private long _submitted;
    private bool _closed;

    /// <summary>Starts <paramref name="threads"/> workers.</summary>
    public JobPool(int threads)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        Widen(threads);
    }

    /// <summary>How many workers there are.</summary>
    public int Threads => _workers.Count;

    /// <summary>Adds workers until there are so many; a pool that is closed has no use for them.</summary>
    public void Widen(int threads)
    {
        lock (_waiting)
        {
            while (!_closed && _workers.Count < threads)
            {
                var worker = new Thread(Work) { Name = $"job-{_workers.Count}", IsBackground = true };
                _workers.Add(worker);
                worker.Start();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_waiting)
        {
            _closed = true;
            Monitor.PulseAll(_waiting);
        }

        foreach (var worker in _workers) worker.Join();
    }

    /// <summary>Hands a job over; the smaller <paramref name="due"/>, the sooner it runs.</summary>
    internal void Submit(PooledJob job, long due)
    {
        lock (_waiting)
        {
            _waiting.Enqueue(job, (due, _submitted++));
            Monitor.Pulse(_waiting);
        }
    }

    private void Work()
    {
        using var workshop = new Workshop();
        while (Next() is { } job) job.Run(workshop);
    }

    private PooledJob? Next()
    {
        lock (_waiting)
        {
            while (true)
            {
                if (_closed) return null;
                if (_waiting.TryDequeue(out var job, out _)) return job;
                Monitor.Wait(_waiting);
            }
        }
    }
}
