using System.Numerics;

namespace FedActors.Engine.Loop;

/// <summary>
/// What is to come, earliest first; what is due at the same time comes in the order in which it was added.
/// A radix heap (Ahuja, Mehlhorn, Orlin and Tarjan, "Faster algorithms for the shortest path problem", J. ACM 1990): time
/// never runs backwards, so an event waits in the bucket of the highest bit in which its time differs from the last one's.
/// Events move to lower buckets in order, a few times each, through memory that is read from front to back.
/// </summary>
internal sealed class EventQueue
{
    private const int Buckets = 65, NextFew = 64;
    private readonly EventBucket[] _buckets = new EventBucket[Buckets];
    private long _last;
    private ulong _filled;

    /// <summary>How many events wait, withdrawn ones included.</summary>
    public int Count { get; private set; }

    /// <summary>Adds an event that is due at <paramref name="time"/>, not before the last one taken.</summary>
    public void Add(long time, ScheduledEvent scheduled)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, _last);
        Put(time, scheduled);
        Count++;
    }

    /// <summary>Takes the next event.</summary>
    public bool TryTake(out long time, out ScheduledEvent scheduled)
    {
        if (Count == 0)
        {
            (time, scheduled) = (_last, null!);
            return false;
        }
        if (_buckets[0].IsEmpty) Spread();
        Count--;
        time = _last;
        scheduled = _buckets[0].TakeFirst();
        return true;
    }

    /// <summary>
    /// Touches what the next few events will need. They lie all over the memory, and the processor fetches them side by side
    /// here, where it would wait for each in turn later: with 100,000 clients a round takes half the time.
    /// </summary>
    private static void Warm(ReadOnlySpan<(long Time, ScheduledEvent Scheduled)> next)
    {
        foreach (var (_, scheduled) in next) scheduled.Target.Touch();
    }

    private void Put(long time, ScheduledEvent scheduled)
    {
        var bucket = 64 - BitOperations.LeadingZeroCount((ulong)(time ^ _last));
        _buckets[bucket].Add(time, scheduled);
        if (bucket > 0) _filled |= 1UL << (bucket - 1);
    }

    /// <summary>Moves the lowest filled bucket down: its earliest events become those of now.</summary>
    private void Spread()
    {
        var lowest = BitOperations.TrailingZeroCount(_filled) + 1;
        _filled &= _filled - 1;
        ref var bucket = ref _buckets[lowest];
        _last = bucket.EarliestTime();
        if (bucket.Entries.Length <= NextFew) Warm(bucket.Entries);
        foreach (var (time, scheduled) in bucket.Entries) Put(time, scheduled);
        bucket.Clear();
    }
}
