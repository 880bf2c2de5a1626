using FedActors.Cli.Progress;

namespace FedActors.Cli.Tests.Progress;

public sealed class PreparationTests
{
    [Fact]
    public void In_a_log_it_is_a_line()
    {
        var (text, value) = Prepared(isLive: false);
        Assert.Equal($"preparing{Environment.NewLine}", text);
        Assert.Equal(7, value);
    }

    [Fact]
    public void On_a_terminal_the_line_counts_the_seconds_and_goes_at_the_end()
    {
        var (text, value) = Prepared(isLive: true);
        Assert.StartsWith("preparing\rpreparing  2.0 s\e[K", text);
        Assert.EndsWith("\r\e[K", text);
        Assert.Equal(7, value);
    }

    private static (string Text, int Value) Prepared(bool isLive)
    {
        using var writer = new StringWriter();
        var clock = new TickingClock();
        var value = new Preparation(new Screen(writer, 80, isLive, HasColours: false), clock).Around("preparing", () =>
        {
            clock.Advance(2);
            clock.Tick();
            return 7;
        });
        clock.Tick();
        return (writer.ToString(), value);
    }

    /// <summary>Its timers tick when they are told to.</summary>
    private sealed class TickingClock : TimeProvider
    {
        private Action _tick = () => { };
        private long _timestamp;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _timestamp;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _tick = () => callback(state);
            return new Timer(callback, state, Timeout.Infinite, Timeout.Infinite);
        }

        public void Advance(double seconds) => _timestamp += (long)(seconds * TimeSpan.TicksPerSecond);

        public void Tick() => _tick();
    }
}
