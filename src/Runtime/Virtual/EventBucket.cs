namespace FedActors.Runtime.Virtual;

/// <summary>One bucket of the <see cref="EventQueue"/>: a list that is filled at its end and read from its front.</summary>
internal struct EventBucket
{
    private (long Time, ScheduledEvent Scheduled)[]? _entries;
    private int _first, _end;

    public readonly bool IsEmpty => _first == _end;

    public readonly ReadOnlySpan<(long Time, ScheduledEvent Scheduled)> Entries => _entries.AsSpan(_first, _end - _first);

    public void Add(long time, ScheduledEvent scheduled)
    {
        if (_entries is null || _end == _entries.Length) Array.Resize(ref _entries, Math.Max(16, 2 * _end));
        _entries[_end++] = (time, scheduled);
    }

    public ScheduledEvent TakeFirst()
    {
        var scheduled = _entries![_first].Scheduled;
        _entries[_first++].Scheduled = null!;
        if (_first == _end) _first = _end = 0;
        return scheduled;
    }

    public readonly long EarliestTime()
    {
        var earliest = long.MaxValue;
        foreach (var (time, _) in Entries) earliest = Math.Min(earliest, time);
        return earliest;
    }

    public void Clear()
    {
        Array.Clear(_entries!, _first, _end - _first);
        _first = _end = 0;
    }
}
