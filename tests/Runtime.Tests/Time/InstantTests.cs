using FedActors.Runtime.Time;
using FsCheck;
using FsCheck.Fluent;

namespace FedActors.Runtime.Tests.Time;

public class InstantTests
{
    [Fact]
    public void Instants_are_ordered_as_their_ticks_are() => Prop.ForAll<int, int>((left, right) =>
    {
        var (earlier, later) = (new Instant(left), new Instant(right));
        return (earlier < later) == (left < right)
            && (earlier > later) == (left > right)
            && (earlier <= later) == (left <= right)
            && (earlier >= later) == (left >= right)
            && earlier + (later - earlier) == later;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_instant_beyond_all_time_is_an_error() =>
        Assert.Throws<OverflowException>(() => new Instant(long.MaxValue) + TimeSpan.FromTicks(1));

    [Fact]
    public void An_instant_is_written_as_the_time_since_the_start() =>
        Assert.Equal("1.02:03:04", (Instant.Start + new TimeSpan(1, 2, 3, 4)).ToString());
}
