namespace FedActors.Engine.Tests.Estimates;

/// <summary>A clock that moves on by 50 milliseconds whenever it is read.</summary>
internal sealed class SteppingClock : TimeProvider
{
    private long _reads;

    public override long TimestampFrequency => 1000;

    public override long GetTimestamp() => 50 * ++_reads;
}
