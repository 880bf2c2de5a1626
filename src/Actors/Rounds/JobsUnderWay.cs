using FedActors.Actors.Leases;

namespace FedActors.Actors.Rounds;

/// <summary>The clients that train at the moment, and the rows that nobody has.</summary>
/// <param name="run">The run, for the leases.</param>
/// <param name="rows">How many rows there are.</param>
internal sealed class JobsUnderWay(string run, int rows)
{
    private readonly Dictionary<int, ClientJob> _jobs = [];
    private readonly Stack<int> _free = new(Enumerable.Range(0, rows).Reverse());
    // How often each client has begun in the current step, if at all.
    private readonly Dictionary<int, int> _begun = [];
    private long _number;
    private int _step;

    /// <summary>How many train.</summary>
    public int Count => _jobs.Count;

    /// <summary>A client begins in a step of the server.</summary>
    public ClientJob Begin(int client, int step, int model)
    {
        if (step != _step) _begun.Clear();
        _step = step;
        var attempt = _begun[client] = _begun.GetValueOrDefault(client) + 1;
        var job = new ClientJob(new Lease(run, step, client, attempt, _free.Pop()), model, _number++);
        _jobs.Add(client, job);
        return job;
    }

    /// <summary>The job of a client; null if it has none.</summary>
    public ClientJob? Of(int client) => _jobs.TryGetValue(client, out var job) ? job : null;

    /// <summary>Whether a client trains.</summary>
    public bool IsBusy(int client) => _jobs.ContainsKey(client);

    /// <summary>A job is over; its row may still be in use.</summary>
    public void End(ClientJob job) => _jobs.Remove(job.Lease.Client);

    /// <summary>Nobody uses a row any more.</summary>
    public void Free(int row) => _free.Push(row);
}
