using FedActors.Runtime.Time;

namespace FedActors.Actors.Availability;

/// <summary>
/// When a client is available: some spans of a period, which repeats for ever. Each question is answered by binary search, so
/// that it does not matter how far the clock has jumped.
/// </summary>
internal sealed class Timeline
{
    // As good as never, and far from what a clock can count.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(36_525);

    private readonly long[] _from, _until, _before;
    private readonly long _period, _offset;

    /// <param name="spans">The spans within a period, ascending, without overlap.</param>
    /// <param name="period">After how long they repeat.</param>
    /// <param name="offset">When a period begins.</param>
    public Timeline(IReadOnlyList<UpSpan> spans, TimeSpan period, TimeSpan offset = default)
    {
        var merged = Merged(spans);
        _from = [.. merged.Select(span => span.From.Ticks)];
        _until = [.. merged.Select(span => span.Until.Ticks)];
        (_period, _offset) = (period.Ticks, offset.Ticks);
        _before = new long[merged.Count + 1];
        for (var span = 0; span < merged.Count; span++) _before[span + 1] = _before[span] + _until[span] - _from[span];
    }

    /// <summary>A client that is always available.</summary>
    public static Timeline Always { get; } = new([new(TimeSpan.Zero, TimeSpan.FromDays(1))], TimeSpan.FromDays(1));

    /// <summary>A client that never is.</summary>
    public static Timeline Never { get; } = new([], TimeSpan.FromDays(1));

    /// <summary>The share of time in which it is available.</summary>
    public double Share => (double)Total / _period;

    private long Total => _before[^1];

    /// <summary>Whether it is available.</summary>
    public bool IsUp(Instant time)
    {
        var (_, place) = Split(time.Ticks);
        return SpanAt(place) is >= 0 and var span && place < _until[span];
    }

    /// <summary>The first moment, from <paramref name="time"/> on, at which it is available; null if there is none.</summary>
    public Instant? NextUp(Instant time)
    {
        if (Total == 0) return null;
        var (_, place) = Split(time.Ticks);
        var span = SpanAt(place);
        if (span >= 0 && place < _until[span]) return time;
        var next = span + 1 < _from.Length ? _from[span + 1] : _period + _from[0];
        return new Instant(time.Ticks - place + next);
    }

    /// <summary>The first moment, from <paramref name="time"/> on, at which it is not available; null if there is none.</summary>
    public Instant? NextDown(Instant time)
    {
        if (Total == _period) return null;
        var (_, place) = Split(time.Ticks);
        if (SpanAt(place) is not (>= 0 and var span) || place >= _until[span]) return time;
        // A span may go on in the next period.
        var end = _until[span] == _period && _from[0] == 0 ? _period + _until[0] : _until[span];
        return new Instant(time.Ticks - place + end);
    }

    /// <summary>When it has been available for <paramref name="work"/> since <paramref name="start"/>.</summary>
    public Instant After(Instant start, TimeSpan work)
    {
        if (work <= TimeSpan.Zero || Total == _period) return start + work;
        if (Total == 0) return start + Longest;
        var (cycle, place) = Split(start.Ticks);
        var wanted = UpBefore(place) + work.Ticks;
        var more = (wanted - 1) / Total;
        var rest = wanted - more * Total;
        // The last span before which less than the rest is available.
        var found = Array.BinarySearch(_before, rest);
        var span = (found >= 0 ? found : ~found) - 1;
        var end = (Int128)(cycle + more) * _period + _offset + _from[span] + rest - _before[span];
        return end > start.Ticks + Longest.Ticks ? start + Longest : new Instant((long)end);
    }

    private long UpBefore(long place) =>
        SpanAt(place) is >= 0 and var span ? _before[span] + Math.Min(place, _until[span]) - _from[span] : 0;

    /// <summary>The last span that begins at a place or before; −1 if none does.</summary>
    private int SpanAt(long place) => Array.BinarySearch(_from, place) is var found && found >= 0 ? found : ~found - 1;

    private (long Cycle, long Place) Split(long ticks)
    {
        var (cycle, place) = Math.DivRem(ticks - _offset, _period);
        return place < 0 ? (cycle - 1, place + _period) : (cycle, place);
    }

    private static List<UpSpan> Merged(IReadOnlyList<UpSpan> spans)
    {
        var merged = new List<UpSpan>(spans.Count);
        foreach (var span in spans.Where(span => span.Until > span.From))
            if (merged.Count > 0 && merged[^1].Until == span.From) merged[^1] = merged[^1] with { Until = span.Until };
            else merged.Add(span);
        return merged;
    }
}
