using System.Collections.Concurrent;
using Akka.Actor;
using FedActors.Runtime.Jobs;
using FedActors.Runtime.Time;

namespace FedActors.Runtime.Wall;

/// <summary>
/// Jobs of a run in real time: an outcome comes when the device would be done and the worker is, whichever is later.
/// </summary>
internal sealed class WallJobs(ScaledScheduler scheduler, JobPool pool) : IJobs
{
    private readonly ConcurrentDictionary<long, WallJob> _open = [];
    private long _started;

    /// <summary>Whether no job is being waited for.</summary>
    public bool IsIdle => _open.IsEmpty;

    internal ScaledScheduler Scheduler => scheduler;

    public IJobHandle Start(IJob job, IActorRef owner, TimeSpan simulated)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(simulated, TimeSpan.Zero);
        var due = new Instant(scheduler.MonotonicClock.Ticks) + simulated;
        var started = new WallJob(this, job, owner, Interlocked.Increment(ref _started), due);
        _open[started.Id] = started;
        scheduler.Touch();
        pool.Submit(started.Pooled, due.Ticks);
        return started;
    }

    /// <summary>Takes back all that is left, and waits for what runs.</summary>
    public void TakeBackAll()
    {
        var left = _open.Values.ToList();
        foreach (var job in left) job.Mute();
        foreach (var job in left) job.Pooled.Cancel();
        foreach (var job in left) job.CancelAndWait();
    }

    internal void Forget(long id)
    {
        _open.TryRemove(id, out _);
        scheduler.Touch();
    }
}
