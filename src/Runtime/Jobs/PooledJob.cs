using System.Diagnostics.CodeAnalysis;

namespace FedActors.Runtime.Jobs;

/// <summary>A job in the pool: waiting, running, done, or withdrawn before it ran.</summary>
/// <param name="job">The work.</param>
/// <param name="onEnd">Called on the worker's thread when it has run, or when it is withdrawn; null if somebody waits.</param>
[SuppressMessage("Design", "CA1001", Justification = "A token source without timers holds nothing to dispose of.")]
internal sealed class PooledJob(IJob job, Action<JobOutcome>? onEnd = null)
{
    private static readonly JobOutcome Taken = new(null, new OperationCanceledException("the job was taken back"));
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _cancellation = new();
    private State _state;
    private JobOutcome _outcome;
    private ManualResetEventSlim? _ended;

    private enum State
    {
        Waiting,
        Running,
        Done,
    }

    /// <summary>Runs it on this thread unless it was withdrawn.</summary>
    public void Run(Workshop workshop)
    {
        lock (_gate)
        {
            if (_state != State.Waiting) return;
            _state = State.Running;
        }

        End(JobOutcome.Of(job, workshop, _cancellation.Token));
    }

    /// <summary>Waits until it is done.</summary>
    /// <exception cref="OperationCanceledException">The run was cancelled first.</exception>
    public JobOutcome Await(CancellationToken cancelled)
    {
        lock (_gate)
        {
            if (_state == State.Done) return _outcome;
            _ended ??= new ManualResetEventSlim();
        }

        _ended.Wait(cancelled);
        return _outcome;
    }

    /// <summary>Withdraws it where it has not begun; asks it to end where it runs.</summary>
    public void Cancel()
    {
        bool waited;
        lock (_gate)
        {
            if (_state == State.Done) return;
            waited = _state == State.Waiting;
            _state = State.Running;
        }

        if (waited) End(Taken);
        else _cancellation.Cancel();
    }

    private void End(JobOutcome outcome)
    {
        lock (_gate)
        {
            _outcome = outcome;
            _state = State.Done;
            _ended?.Set();
        }

        onEnd?.Invoke(outcome);
    }
}
