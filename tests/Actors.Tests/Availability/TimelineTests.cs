using FedActors.Actors.Availability;
using FedActors.Runtime.Time;
using FsCheck;
using FsCheck.Fluent;

namespace FedActors.Actors.Tests.Availability;

public sealed class TimelineTests
{
    // Available in [2, 4) and [6, 9) of every ten seconds.
    private static readonly Timeline Twice = new([Span(2, 4), Span(6, 9)], TimeSpan.FromSeconds(10));

    [Theory]
    [InlineData(0, false)]
    [InlineData(2, true)]
    [InlineData(3.9, true)]
    [InlineData(4, false)]
    [InlineData(8, true)]
    [InlineData(9.5, false)]
    [InlineData(1_000_002, true)]
    [InlineData(1_000_004, false)]
    public void It_repeats_whatever_the_jump_of_the_clock(double seconds, bool isUp) =>
        Assert.Equal(isUp, Twice.IsUp(At(seconds)));

    [Theory]
    [InlineData(0, 2, 0)]
    [InlineData(3, 3, 4)]
    [InlineData(4, 6, 4)]
    [InlineData(9.5, 12, 9.5)]
    [InlineData(123_458, 123_458, 123_459)]
    public void The_next_change_is_found(double now, double up, double down)
    {
        Assert.Equal(At(up), Twice.NextUp(At(now)));
        Assert.Equal(At(down), Twice.NextDown(At(now)));
    }

    [Theory]
    [InlineData(2, 1, 3)]
    [InlineData(2, 2, 4)]
    [InlineData(2, 2.5, 6.5)]
    [InlineData(0, 1, 3)]
    [InlineData(8, 2, 13)]
    [InlineData(2, 5, 9)]
    [InlineData(2, 5_001, 10_003)]
    [InlineData(5, 0, 5)]
    public void Work_takes_so_long_as_is_needed_while_it_is_available(double start, double work, double end) =>
        Assert.Equal(At(end), Twice.After(At(start), TimeSpan.FromSeconds(work)));

    [Fact]
    public void A_span_goes_on_in_the_next_period()
    {
        var night = new Timeline([Span(0, 3), Span(8, 10)], TimeSpan.FromSeconds(10));

        Assert.Equal(At(13), night.NextDown(At(9)));
        Assert.Equal(At(13), night.After(At(9), TimeSpan.FromSeconds(4)));
    }

    [Fact]
    public void Spans_that_touch_are_one() =>
        Assert.Equal(At(5), new Timeline([Span(1, 3), Span(3, 5)], TimeSpan.FromSeconds(10)).NextDown(At(2)));

    [Fact]
    public void A_period_may_begin_at_any_time()
    {
        var later = new Timeline([Span(2, 4)], TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(7));

        Assert.Equal(At(9), later.NextUp(At(3)));
        Assert.True(later.IsUp(At(0.5)));
        Assert.False(later.IsUp(At(1)));
    }

    [Fact]
    public void Always_and_never_have_no_changes()
    {
        Assert.Null(Timeline.Always.NextDown(At(5)));
        Assert.Equal(At(5), Timeline.Always.NextUp(At(5)));
        Assert.Equal(At(8), Timeline.Always.After(At(5), TimeSpan.FromSeconds(3)));
        Assert.Null(Timeline.Never.NextUp(At(5)));
        Assert.Equal((1, 0), (Timeline.Always.Share, Timeline.Never.Share));
    }

    [Fact]
    public void Binary_search_answers_as_walking_second_by_second_does()
    {
        var cases = from cuts in Gen.Choose(0, 40).ListOf(8)
                    from offset in Gen.Choose(-50, 50)
                    from now in Gen.Choose(0, 200)
                    from work in Gen.Choose(1, 60)
                    select (Cuts: cuts.Distinct().Order().ToList(), offset, now, work);
        Prop.ForAll(cases.ToArbitrary(), one =>
        {
            UpSpan[] spans = [.. one.Cuts.Chunk(2).Where(cut => cut.Length == 2).Select(cut => Span(cut[0], cut[1]))];
            if (spans.Length == 0) return true;
            var timeline = new Timeline(spans, TimeSpan.FromSeconds(40), TimeSpan.FromSeconds(one.offset));
            bool IsUp(int second) =>
                spans.Any(span => span.From.TotalSeconds <= Place(second) && Place(second) < span.Until.TotalSeconds);
            int Place(int second) => ((second - one.offset) % 40 + 40) % 40;
            var (end, left) = (one.now, one.work);
            while (left > 0)
                if (IsUp(end++)) left--;
            return timeline.IsUp(At(one.now)) == IsUp(one.now)
                && timeline.After(At(one.now), TimeSpan.FromSeconds(one.work)) == At(end)
                && timeline.NextUp(At(one.now)) == At(Enumerable.Range(one.now, 80).First(IsUp))
                && (timeline.NextDown(At(one.now)) is not { } down
                    || down == At(Enumerable.Range(one.now, 80).First(second => !IsUp(second))));
        }).QuickCheckThrowOnFailure();
    }

    private static UpSpan Span(double from, double until) => new(TimeSpan.FromSeconds(from), TimeSpan.FromSeconds(until));

    private static Instant At(double seconds) => Instant.Start + TimeSpan.FromSeconds(seconds);
}
