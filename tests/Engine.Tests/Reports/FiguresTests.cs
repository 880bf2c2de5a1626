using FedActors.Engine.Reports;

namespace FedActors.Engine.Tests.Reports;

public sealed class FiguresTests
{
    [Theory]
    [InlineData(0, "0 ms")]
    [InlineData(0.0123, "12.3 ms")]
    [InlineData(0.0997, "0.1 s")]
    [InlineData(9.94, "9.9 s")]
    [InlineData(9.96, "10 s")]
    [InlineData(59.4, "59 s")]
    [InlineData(59.6, "1 min 00 s")]
    [InlineData(125, "2 min 05 s")]
    [InlineData(3569, "59 min 29 s")]
    [InlineData(3599, "1 h 00 min")]
    [InlineData(9000, "2 h 30 min")]
    public void Durations_are_shown_in_suitable_units(double seconds, string shown) =>
        Assert.Equal(shown, Figures.Duration(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData(null, "–")]
    [InlineData(double.NaN, "not a number")]
    [InlineData(double.PositiveInfinity, "infinite")]
    [InlineData(0.12345, "0.123")]
    [InlineData(345.6, "346")]
    [InlineData(123456.0, "1.2e+5")]
    public void Losses_of_any_size_fit_a_table(double? loss, string shown) => Assert.Equal(shown, Figures.Loss(loss));

    [Theory]
    [InlineData(null, "–")]
    [InlineData(0.9731, "97.3%")]
    [InlineData(0.0, "0.0%")]
    public void Shares_are_percentages(double? share, string shown) => Assert.Equal(shown, Figures.Percent(share));

    [Theory]
    [InlineData(854.4, "854")]
    [InlineData(12_345.0, "12,345")]
    [InlineData(9.96, "10")]
    [InlineData(3.42, "3.4")]
    [InlineData(0.371, "0.37")]
    [InlineData(0.0, "0.0")]
    public void Small_rates_have_digits(double rate, string shown) => Assert.Equal(shown, Figures.Rate(rate));

    [Theory]
    [InlineData("0.5 ms, 12.3 ms", 0.0005, 0.0123)]
    [InlineData("0.01 s, 3.10 s", 0.012, 3.1)]
    [InlineData("0.0 s, 31.0 s", 0.012, 31)]
    [InlineData("0 min 03 s, 2 min 05 s", 3, 125)]
    [InlineData("0 h 01 min, 2 h 30 min", 60, 9000)]
    public void Durations_of_a_column_share_a_unit(string shown, double one, double other) => Assert.Equal(
        shown, string.Join(", ", Figures.Durations([TimeSpan.FromSeconds(one), TimeSpan.FromSeconds(other)])));

    [Fact]
    public void Lists_read_like_prose()
    {
        Assert.Equal("", Figures.Listed([]));
        Assert.Equal("a", Figures.Listed(["a"]));
        Assert.Equal("a, b and c", Figures.Listed(["a", "b", "c"]));
    }
}
