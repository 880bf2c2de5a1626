namespace FedActors.Runtime;

/// <summary>How far a run has come: written by its guardian, read by whoever drives it.</summary>
internal sealed class RunProgress : IDisposable
{
    private readonly ManualResetEventSlim _over = new(), _stopped = new();
    private volatile bool _isStarted;
    private Exception? _failure;

    /// <summary>Whether the guardian has been told to begin. Akka's own threads have no more to do with the run then.</summary>
    public bool IsStarted => _isStarted;

    /// <summary>Whether the top actor has stopped, or the run has failed.</summary>
    public bool IsOver => _over.IsSet;

    /// <summary>What failed the run; null where nothing did.</summary>
    public Exception? Failure => Volatile.Read(ref _failure);

    public void Start() => _isStarted = true;

    public void Fail(Exception error)
    {
        Interlocked.CompareExchange(ref _failure, error, null);
        End();
    }

    public void End() => _over.Set();

    public void Stop() => _stopped.Set();

    /// <summary>Waits until it is over, at most so long.</summary>
    public void AwaitEnd(TimeSpan most, CancellationToken cancelled) => _over.Wait(most, cancelled);

    /// <summary>Waits until the guardian and everybody below it has stopped.</summary>
    public void AwaitStop() => _stopped.Wait();

    public void Dispose()
    {
        _over.Dispose();
        _stopped.Dispose();
    }
}
