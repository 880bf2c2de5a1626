using FedActors.Runtime.Time;

namespace FedActors.Actors.Availability;

/// <summary>How a piece of work of a client ends.</summary>
/// <param name="Time">After how long.</param>
/// <param name="IsGone">Whether the client goes offline at that moment, and its work is lost.</param>
internal readonly record struct Stay(TimeSpan Time, bool IsGone)
{
    /// <summary>The same for work that begins now and takes so long while the client is available.</summary>
    public static Stay For(Timeline timeline, WhenGone whenGone, Instant now, TimeSpan work)
    {
        if (whenGone == WhenGone.Pause) return new Stay(timeline.After(now, work) - now, IsGone: false);
        return timeline.NextDown(now) is { } down && down < now + work
            ? new Stay(down - now, IsGone: true)
            : new Stay(work, IsGone: false);
    }
}
