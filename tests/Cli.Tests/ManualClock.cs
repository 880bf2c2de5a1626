namespace FedActors.Cli.Tests;

/// <summary>A clock that only advances when told to.</summary>
internal sealed class ManualClock : TimeProvider
{
    private long _timestamp = 1;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long GetTimestamp() => _timestamp;

    public override DateTimeOffset GetUtcNow() => new(2026, 1, 31, 23, 59, 0, TimeSpan.Zero);

    public void Advance(double seconds) => _timestamp += (long)(seconds * TimeSpan.TicksPerSecond);
}
