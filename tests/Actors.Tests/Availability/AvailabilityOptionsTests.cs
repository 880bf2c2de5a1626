using FedActors.Numerics.Randomness;
using FedActors.Runtime.Time;

namespace FedActors.Actors.Tests.Availability;

public sealed class AvailabilityOptionsTests
{
    private const int Clients = 20_000;

    [Theory]
    [InlineData(3, 0.8)]
    [InlineData(9, 0.5)]
    [InlineData(15, 0.2)]
    [InlineData(21, 0.5)]
    [InlineData(27, 0.8)]
    public void The_share_of_a_day_follows_its_curve(double hours, double share)
    {
        var daily = new DailyAvailability { Lowest = 0.2, Highest = 0.8, Peak = TimeSpan.FromHours(3), Spread = TimeSpan.Zero };

        Assert.InRange(ShareAt(daily, hours), share - 0.02, share + 0.02);
    }

    [Fact]
    public void Peaks_that_are_spread_over_a_day_leave_the_share_even()
    {
        var daily = new DailyAvailability { Spread = TimeSpan.FromHours(24) };

        Assert.All([0d, 6, 12, 18], hours => Assert.InRange(ShareAt(daily, hours), 0.48, 0.52));
    }

    [Fact]
    public void Spans_alternate_and_begin_at_a_time_of_each_clients_own()
    {
        var spans = new SpansAvailability { On = TimeSpan.FromHours(1), Off = TimeSpan.FromHours(3) };
        var timelines = spans.Open(RandomKey.Of(1));

        Assert.All([0d, 1, 2, 100], hours => Assert.InRange(ShareAt(spans, hours), 0.24, 0.26));
        Assert.NotEqual(timelines(1).NextUp(Instant.Start), timelines(2).NextUp(Instant.Start));
        Assert.Equal(timelines(1).NextUp(Instant.Start), spans.Open(RandomKey.Of(1))(1).NextUp(Instant.Start));
    }

    [Fact]
    public void What_cannot_work_is_named_by_key()
    {
        Assert.Equal(["lowest"], Keys(new DailyAvailability { Lowest = 0.6, Highest = 0.5 }));
        Assert.Equal(["peak"], Keys(new DailyAvailability { Peak = TimeSpan.FromDays(400) }));
        Assert.Equal(["on"], Keys(new SpansAvailability { On = TimeSpan.Zero, Off = TimeSpan.Zero }));
        Assert.Equal(["off"], Keys(new SpansAvailability { Off = Timeout.InfiniteTimeSpan }));
        Assert.Equal(["file"], Keys(new TraceAvailability { File = "no-such-trace.csv" }));
        Assert.Empty(Keys(new DailyAvailability()));
    }

    private static IEnumerable<string> Keys(AvailabilityOptions options) =>
        options.Descriptor.Check(options).Select(problem => problem.Key);

    private static double ShareAt(AvailabilityOptions options, double hours)
    {
        var timelines = options.Open(RandomKey.Of(1));
        var time = Instant.Start + TimeSpan.FromHours(hours);
        return Enumerable.Range(0, Clients).Count(client => timelines(client).IsUp(time)) / (double)Clients;
    }
}
