using FedActors.Engine.Reports.Charts;

namespace FedActors.Engine.Tests.Reports.Charts;

public sealed class AxisTests
{
    [Theory]
    [InlineData(0, 1, 5, new[] { 0, 0.2, 0.4, 0.6, 0.8, 1 })]
    [InlineData(0, 30, 6, new[] { 0.0, 5, 10, 15, 20, 25, 30 })]
    [InlineData(0.5, 7.5, 6, new[] { 2.0, 4, 6 })]
    [InlineData(0, 0, 6, new[] { 0.0, 0.2, 0.4, 0.6, 0.8, 1 })]
    public void Labels_are_at_round_numbers(double low, double high, int labels, double[] expected)
    {
        var ticks = Axis.Linear(low, high, labels, value => $"{value}").Ticks.Select(tick => tick.Value);
        Assert.Equal(expected, ticks.Select(tick => Math.Round(tick, 9)));
    }

    [Fact]
    public void An_axis_for_counts_has_only_whole_numbers() =>
        Assert.Equal([0, 1, 2], Axis.Linear(0, 2, 6, value => $"{value}", whole: true).Ticks.Select(tick => tick.Value));

    [Fact]
    public void Zero_has_no_sign() =>
        Assert.Equal("0%", Axis.Linear(0, 1, 5, value => value.ToString("0%")).Ticks[0].Label);

    [Fact]
    public void A_logarithmic_axis_spaces_powers_of_ten_evenly()
    {
        var axis = Axis.Logarithmic(0.2, 900, value => $"{value}");

        Assert.Equal(["0.1", "1", "10", "100", "1000"], axis.Ticks.Select(tick => tick.Label));
        Assert.Equal(0.25, axis.Place(1), 9);
        Assert.Equal(1, axis.Place(1e9));
    }

    [Fact]
    public void A_logarithmic_axis_over_a_very_wide_range_has_few_labels() =>
        Assert.InRange(Axis.Logarithmic(1e-3, 1e300, value => $"{value}").Ticks.Count, 3, 9);
}
