using System.Diagnostics.CodeAnalysis;
using FedActors.Actors.Jobs;

namespace FedActors.Engine.Jobs;

/// <summary>A job in the pool: waiting, running, done, or withdrawn before it ran.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A token source without timers and wait handles holds nothing to dispose of.")]
internal sealed class PooledJob(IJob job)
{
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
        Withdrawn,
    }

    /// <summary>Runs a job and catches what it throws: an outcome, never an exception.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever it threw, the actor that started the job hears of it.")]
    public static JobOutcome Outcome(IJob job, IWorkshop workshop, CancellationToken cancelled)
    {
        try
        {
            return new JobOutcome(job.Run(workshop, cancelled), null);
        }
        catch (Exception error)
        {
            return new JobOutcome(null, error);
        }
    }

    /// <summary>Runs it on this thread unless it was withdrawn.</summary>
    public void Run(IWorkshop workshop)
    {
        lock (_gate)
        {
            if (_state != State.Waiting) return;
            _state = State.Running;
        }
        var outcome = Outcome(job, workshop, _cancellation.Token);
        lock (_gate)
        {
            _outcome = outcome;
            _state = State.Done;
            _ended?.Set();
        }
    }

    /// <summary>Waits until it is done.</summary>
    /// <exception cref="OperationCanceledException">The run was cancelled first.</exception>
    public JobOutcome Await(CancellationToken cancelled)
    {
        WaitForEnd(cancelled);
        return _outcome;
    }

    /// <summary>Withdraws it; if it is running, asks it to end and waits until it has.</summary>
    public void Cancel()
    {
        lock (_gate)
        {
            if (_state == State.Waiting) _state = State.Withdrawn;
            if (_state != State.Running) return;
        }
        _cancellation.Cancel();
        WaitForEnd(CancellationToken.None);
    }

    private void WaitForEnd(CancellationToken cancelled)
    {
        lock (_gate)
        {
            if (_state == State.Done) return;
            _ended ??= new ManualResetEventSlim();
        }
        _ended.Wait(cancelled);
    }
}
