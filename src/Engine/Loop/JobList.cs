namespace FedActors.Engine.Loop;

/// <summary>The jobs that one actor waits for, linked through themselves: an idle actor pays one reference.</summary>
internal struct JobList
{
    private ScheduledJob? _first;

    public void Add(ScheduledJob job)
    {
        job.Next = _first;
        if (_first is not null) _first.Previous = job;
        _first = job;
    }

    public void Remove(ScheduledJob job)
    {
        if (job.Previous is not null) job.Previous.Next = job.Next;
        else if (_first == job) _first = job.Next;
        if (job.Next is not null) job.Next.Previous = job.Previous;
        job.Previous = job.Next = null;
    }

    public void CancelAll()
    {
        while (_first is not null) _first.Cancel();
    }
}
