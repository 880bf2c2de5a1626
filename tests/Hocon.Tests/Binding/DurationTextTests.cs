using FedActors.Hocon.Binding;

namespace FedActors.Hocon.Tests.Binding;

public class DurationTextTests
{
    [Theory]
    [InlineData("10", 10_000_0)]
    [InlineData("100 ns", 1)]
    [InlineData("1 us", 10)]
    [InlineData("2 micros", 20)]
    [InlineData("5 ms", 50_000)]
    [InlineData("5 millis", 50_000)]
    [InlineData("5milliseconds", 50_000)]
    [InlineData("1.5s", 15_000_000)]
    [InlineData("1 second", 10_000_000)]
    [InlineData("2 m", 1_200_000_000)]
    [InlineData("2 minutes", 1_200_000_000)]
    [InlineData("1 h", 36_000_000_000)]
    [InlineData("1 hour", 36_000_000_000)]
    [InlineData("1 d", 864_000_000_000)]
    [InlineData("2 days", 1_728_000_000_000)]
    [InlineData("\"  7 s  \"", 70_000_000)]
    [InlineData("infinite", -10_000)]
    public void Reads_number_and_unit(string text, long ticks) =>
        Assert.Equal(TimeSpan.FromTicks(ticks), Section.Of(Tree.Parse($"d = {text}")).Duration("d"));

    [Theory]
    [InlineData("-1 s")]
    [InlineData("s")]
    [InlineData("1 S")]
    [InlineData("1 s 2")]
    [InlineData("[1]")]
    public void Refuses_the_rest(string text) => Assert.StartsWith("must be a duration such as", Problem(text));

    [Fact]
    public void Refuses_durations_that_are_too_long() =>
        Assert.Equal("must be less than 29,000 years, found \"99999999 d\"", Problem("99999999 d"));

    [Theory]
    [InlineData(0, "0 s")]
    [InlineData(1, "100 ns")]
    [InlineData(50_000, "5 ms")]
    [InlineData(15_000_000, "1500 ms")]
    [InlineData(900_000_000, "90 s")]
    [InlineData(36_000_000_000, "1 h")]
    [InlineData(-10_000, "infinite")]
    public void Writes_the_largest_unit_that_divides(long ticks, string text) =>
        Assert.Equal(text, DurationText.Write(TimeSpan.FromTicks(ticks)));

    private static string Problem(string text) =>
        Assert.Throws<HoconException>(() => Section.Of(Tree.Parse($"d = {text}")).Duration("d")).Problem;
}
