using System.Numerics;

namespace FedActors.Runtime.Virtual;

/// <summary>
/// What is to come, earliest first; what is due at the same time comes in the order in which it was added.
/// A radix heap (Ahuja, Mehlhorn, Orlin and Tarjan, "Faster algorithms for the shortest path problem", J. ACM 1990) with digits
/// of six bits: time never runs backwards, so an event waits in the bucket of the highest digit in which its time differs
/// from the last one's, and of what that digit is. Events move to lower digits in order, a few times each, through memory
/// that is read from front to back.
/// </summary>
internal sealed class EventQueue
{
    private const int BitsPerDigit = 6, Digits = (64 + BitsPerDigit - 1) / BitsPerDigit, Values = 1 << BitsPerDigit;
    private readonly EventBucket[] _buckets = new EventBucket[Digits * Values];
    // Which values of a digit have a bucket that is not empty, and which digits have one.
    private readonly ulong[] _filledValues = new ulong[Digits];
    private EventBucket _due;
    private long _last;
    private uint _filledDigits;

    /// <summary>How many events wait, withdrawn ones included.</summary>
    public int Count { get; private set; }

    /// <summary>Whether an event is due at the very time of the last one taken.</summary>
    public bool IsDueNow => !_due.IsEmpty;

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
        if (_due.IsEmpty) Spread();
        Count--;
        time = _last;
        scheduled = _due.TakeFirst();
        return true;
    }

    private void Put(long time, ScheduledEvent scheduled)
    {
        var difference = (ulong)(time ^ _last);
        if (difference == 0)
        {
            _due.Add(time, scheduled);
            return;
        }
        var digit = BitOperations.Log2(difference) / BitsPerDigit;
        var value = (int)(time >> (digit * BitsPerDigit)) & (Values - 1);
        _buckets[digit * Values + value].Add(time, scheduled);
        _filledValues[digit] |= 1ul << value;
        _filledDigits |= 1u << digit;
    }

    /// <summary>Moves the lowest filled bucket down: its earliest events become those of now.</summary>
    private void Spread()
    {
        var digit = BitOperations.TrailingZeroCount(_filledDigits);
        var value = BitOperations.TrailingZeroCount(_filledValues[digit]);
        _filledValues[digit] &= _filledValues[digit] - 1;
        if (_filledValues[digit] == 0) _filledDigits &= ~(1u << digit);

        ref var bucket = ref _buckets[digit * Values + value];
        _last = bucket.EarliestTime();
        foreach (var (time, scheduled) in bucket.Entries) Put(time, scheduled);
        bucket.Clear();
    }
}
