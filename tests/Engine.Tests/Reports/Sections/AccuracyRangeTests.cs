using FedActors.Engine.Reports.Sections;

namespace FedActors.Engine.Tests.Reports.Sections;

public sealed class AccuracyRangeTests
{
    [Theory]
    [InlineData(0.3, 0.6, 0.1, 0.08, 0.62, true)]
    [InlineData(0.9, 0.95, 0.1, 0.898, 0.952, false)]
    [InlineData(0.05, 0.4, 0.1, 0.036, 0.414, true)]
    [InlineData(0.5, 0.5, null, 0.49, 0.51, false)]
    [InlineData(0.0, 1.0, 0.1, 0.0, 1.0, true)]
    public void It_lies_close_around_the_rules_and_guessing_where_that_is_near(
        double low, double high, double? chance, double bottom, double top, bool hasChance)
    {
        var range = AccuracyRange.Of([low, high], chance);
        Assert.Equal((bottom, top, hasChance), (Math.Round(range.Low, 9), Math.Round(range.High, 9), range.HasChance));
    }
}
