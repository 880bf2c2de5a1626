namespace FedActors.Runtime.Jobs;

/// <summary>
/// Threads of this process that compute jobs, the one that is due first on the run's clock before the others.
/// Nothing that a run leaves behind depends on how many there are.
/// </summary>
internal sealed class JobPool : IDisposable
{
    private readonly PriorityQueue<PooledJob, (long Due, long Order)> _waiting = new();
    private readonly Thread[] _workers;
    private long _submitted;
    private bool _closed;

    /// <summary>Starts <paramref name="threads"/> workers.</summary>
    public JobPool(int threads)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        _workers = new Thread[threads];
        for (var number = 0; number < threads; number++)
            _workers[number] = new Thread(Work) { Name = $"job-{number}", IsBackground = true };
        foreach (var worker in _workers) worker.Start();
    }

    /// <summary>How many workers there are.</summary>
    public int Threads => _workers.Length;

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
