using Akka.Actor;
using FedActors.Runtime.Jobs;
using FedActors.Runtime.Time;

namespace FedActors.Runtime.Wall;

/// <summary>One job of a run in real time.</summary>
internal sealed class WallJob : IJobHandle
{
    private readonly Lock _gate = new();
    private readonly WallJobs _jobs;
    private readonly IActorRef _owner;
    private readonly Instant _due;
    private JobOutcome? _outcome;
    private bool _isCancelled, _isOver;

    public WallJob(WallJobs jobs, IJob job, IActorRef owner, long id, Instant due)
    {
        (_jobs, _owner, _due, Id) = (jobs, owner, due, id);
        Pooled = new PooledJob(job, End);
    }

    public long Id { get; }

    public PooledJob Pooled { get; }

    public void Cancel()
    {
        lock (_gate) _isCancelled = true;
        Pooled.Cancel();
        // The worker may have been done, and only the device not yet.
        if (_outcome is not null) Deliver();
    }

    public void CancelAndWait()
    {
        Mute();
        Pooled.Cancel();
        Pooled.Await(CancellationToken.None);
        _jobs.Forget(Id);
    }

    /// <summary>From now on, nobody hears of it.</summary>
    public void Mute()
    {
        lock (_gate) _isOver = true;
    }

    /// <summary>The worker is done; called on its thread.</summary>
    private void End(JobOutcome outcome)
    {
        lock (_gate)
        {
            _outcome = outcome;
            var left = _isCancelled ? TimeSpan.Zero : _due - new Instant(_jobs.Scheduler.MonotonicClock.Ticks);
            // Once it is muted, there may be no clock any more to wait for.
            if (left > TimeSpan.Zero && !_isOver)
            {
                ((IScheduler)_jobs.Scheduler).Advanced.ScheduleOnce(left, Deliver);
                return;
            }
        }

        Deliver();
    }

    private void Deliver()
    {
        JobDone done;
        lock (_gate)
        {
            if (_isOver) return;
            _isOver = true;
            done = _isCancelled
                ? new JobDone(Id, null, null, true)
                : new JobDone(Id, _outcome!.Value.Value, _outcome.Value.Error, false);
        }

        _jobs.Forget(Id);
        _owner.Tell(done, _owner);
    }
}
