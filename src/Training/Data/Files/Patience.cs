namespace FedActors.Training.Data.Files;

/// <summary>Waits for a server as long as it sends something: its token is cancelled when it does not.</summary>
internal sealed class Patience : IDisposable
{
    /// <summary>What has to come within the time.</summary>
    public const int Least = 1024;

    private readonly CancellationTokenSource _source;
    private readonly TimeSpan _limit;
    private int _received;

    public Patience(TimeSpan limit, CancellationToken user)
    {
        (_limit, User) = (limit, user);
        _source = CancellationTokenSource.CreateLinkedTokenSource(user);
        _source.CancelAfter(limit);
    }

    /// <summary>Cancelled by the user, or because too little came.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Cancelled by the user.</summary>
    public CancellationToken User { get; }

    /// <summary>Whether it was the server and not the user.</summary>
    public bool IsOver => _source.IsCancellationRequested && !User.IsCancellationRequested;

    /// <summary>Notes that bytes have come.</summary>
    public void Received(int bytes)
    {
        if ((_received += bytes) < Least) return;
        _received = 0;
        _source.CancelAfter(_limit);
    }

    /// <summary>Does not count the time until the next bytes come.</summary>
    public void Pause() => _source.CancelAfter(Timeout.InfiniteTimeSpan);

    public void Dispose() => _source.Dispose();
}
