using FedActors.Engine.Estimates;

namespace FedActors.Engine.Tests.Estimates;

public sealed class PaceTests
{
    [Fact]
    public void What_takes_long_enough_is_done_once() => Assert.Equal([1], Amounts(TimeSpan.FromMilliseconds(50)));

    [Fact]
    public void Otherwise_more_and_more_is_done() => Assert.Equal([1, 1, 2, 4], Amounts(TimeSpan.FromMilliseconds(500)));

    [Fact]
    public void It_ends_even_if_the_clock_stands_still()
    {
        var pieces = 0;
        Assert.Equal(0, Pace.Of(Count, TimeSpan.FromSeconds(1), new StandingClock()));
        Assert.InRange(pieces, 1 << 20, 1 << 22);

        int Count(int some)
        {
            pieces += some;
            return some;
        }
    }

    [Fact]
    public void Only_what_was_really_done_counts() =>
        Assert.Equal(0.05 / 8, Pace.Of(pieces => pieces * 2, TimeSpan.FromMilliseconds(500), new SteppingClock()), 9);

    private static List<int> Amounts(TimeSpan enough)
    {
        var amounts = new List<int>();
        Pace.Of(Note, enough, new SteppingClock());
        return amounts;

        int Note(int pieces)
        {
            amounts.Add(pieces);
            return pieces;
        }
    }

    private sealed class StandingClock : TimeProvider
    {
        public override long GetTimestamp() => 1;
    }
}
