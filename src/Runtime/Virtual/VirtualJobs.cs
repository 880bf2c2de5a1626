using Akka.Actor;
using FedActors.Runtime.Jobs;
using FedActors.Runtime.Time;

namespace FedActors.Runtime.Virtual;

/// <summary>
/// Jobs of a simulated run. When a job's outcome comes is known when the job starts, because it follows from the simulated device
/// and not from the processor: workers compute ahead, and the simulation waits only when it has come to an outcome that is not
/// there.
/// </summary>
internal sealed class VirtualJobs(VirtualScheduler scheduler, JobPool pool) : IJobs, IDisposable
{
    private readonly Workshop _workshop = new();
    private readonly HashSet<JobEvent> _open = [];
    private long _started;

    /// <summary>The wish to end the run, for whoever waits for a job.</summary>
    public CancellationToken Cancelled { get; set; }

    public IJobHandle Start(IJob job, IActorRef owner, TimeSpan simulated)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(simulated, TimeSpan.Zero);
        var due = scheduler.Now + simulated;
        var scheduled = new JobEvent(this, job, owner, ++_started, due);
        _open.Add(scheduled);
        scheduler.AddAt(due, scheduled);
        return scheduled;
    }

    /// <summary>Takes back all that is left, and waits for what runs.</summary>
    public void TakeBackAll()
    {
        foreach (var job in _open) job.Cancel();
        foreach (var job in _open.ToList()) job.CancelAndWait();
    }

    public void Dispose() => _workshop.Dispose();

    private void Submit(PooledJob job, Instant due) => pool.Submit(job, due.Ticks);

    private void Hasten(JobEvent job) => scheduler.AddAt(scheduler.Now, job);

    internal sealed class JobEvent : ScheduledEvent, IJobHandle
    {
        private readonly VirtualJobs _jobs;
        private readonly IJob _job;
        private readonly IActorRef _owner;
        private readonly PooledJob? _pooled;
        private bool _isCancelled, _isOver;

        public JobEvent(VirtualJobs jobs, IJob job, IActorRef owner, long id, Instant due)
        {
            (_jobs, _job, _owner, Id) = (jobs, job, owner, id);
            if (!job.IsTrivial) jobs.Submit(_pooled = new PooledJob(job), due);
        }

        public long Id { get; }

        public void Cancel()
        {
            if (_isCancelled || _isOver) return;
            _isCancelled = true;
            _pooled?.Cancel();
            // Its outcome comes now instead of when it would have been due.
            _jobs.Hasten(this);
        }

        public void CancelAndWait()
        {
            if (_isOver) return;
            _isOver = true;
            _jobs._open.Remove(this);
            _pooled?.Cancel();
            _pooled?.Await(CancellationToken.None);
        }

        public override void Fire()
        {
            if (_isOver) return;
            var outcome = Outcome();
            _isOver = true;
            _jobs._open.Remove(this);
            var done = _isCancelled ? new JobDone(Id, null, null, true) : new JobDone(Id, outcome.Value, outcome.Error, false);
            _owner.Tell(done, _owner);
        }

        private JobOutcome Outcome()
        {
            if (_pooled is not null) return _pooled.Await(_jobs.Cancelled);
            return _isCancelled ? default : JobOutcome.Of(_job, _jobs._workshop, CancellationToken.None);
        }
    }
}
