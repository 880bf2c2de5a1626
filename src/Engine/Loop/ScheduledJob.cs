using FedActors.Actors.Jobs;
using FedActors.Engine.Jobs;

namespace FedActors.Engine.Loop;

/// <summary>A job whose outcome an actor hears of at a time to come; a worker computes it in between.</summary>
internal sealed class ScheduledJob : ScheduledEvent, IJobHandle
{
    private readonly IJob _job;
    private readonly Func<JobOutcome, object> _toMessage;
    private readonly PooledJob? _pooled;

    public ScheduledJob(ActorCell target, IJob job, Func<JobOutcome, object> toMessage, long due, JobPool pool) : base(target)
    {
        _job = job;
        _toMessage = toMessage;
        if (!job.IsTrivial) _pooled = pool.Submit(job, due);
        target.Jobs.Add(this);
    }

    /// <summary>Its neighbours in the list of the jobs of one actor.</summary>
    public ScheduledJob? Previous { get; set; }

    /// <inheritdoc cref="Previous"/>
    public ScheduledJob? Next { get; set; }

    public override void Cancel()
    {
        if (IsWithdrawn) return;
        base.Cancel();
        Target.Jobs.Remove(this);
        _pooled?.Cancel();
    }

    protected override void Deliver()
    {
        var outcome = _pooled is null ? RunHere() : _pooled.Await(Target.Loop.Cancelled);
        Target.Jobs.Remove(this);
        Target.TellFrom(Target, _toMessage(outcome));
    }

    private JobOutcome RunHere() => PooledJob.Outcome(_job, Target.Loop.Workshop, CancellationToken.None);
}
