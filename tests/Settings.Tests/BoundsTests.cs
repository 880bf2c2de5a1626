using FsCheck;
using FsCheck.Fluent;

namespace FedActors.Settings.Tests;

public sealed class BoundsTests
{
    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void What_is_not_finite_is_never_allowed(double value) => Assert.All(
        [Bounds.Finite, Bounds.Positive, Bounds.NotNegative, Bounds.Share, Bounds.Count],
        bounds => Assert.False(bounds.Allow(value)));

    [Fact]
    public void Words_say_what_is_allowed() => Assert.Equal(
        ["finite", "above 0", "at least 0", "between 0 and 1", "at least 0 and below 1", "above 0 and below 1", "at least 1",
            "above 0 and at most 1"],
        new[]
        {
            Bounds.Finite, Bounds.Positive, Bounds.NotNegative, Bounds.Share, Bounds.BelowOne, Bounds.Inside, Bounds.Count,
            Bounds.Share with { ExcludesLeast = true },
        }.Select(bounds => bounds.ToString()));

    [Fact]
    public void The_ends_count_unless_they_are_excluded() => Prop.ForAll(
        Gen.Choose(-50, 50).Two().ToArbitrary(), Gen.Elements(false, true).Two().ToArbitrary(), (ends, excludes) =>
        {
            var (least, most) = (Math.Min(ends.Item1, ends.Item2), Math.Max(ends.Item1, ends.Item2) + 1);
            var bounds = new Bounds(least, most) { ExcludesLeast = excludes.Item1, ExcludesMost = excludes.Item2 };
            return bounds.Allow(least) != excludes.Item1 && bounds.Allow(most) != excludes.Item2
                && bounds.Allow((least + most) / 2.0) && !bounds.Allow(least - 1) && !bounds.Allow(most + 1);
        }).QuickCheckThrowOnFailure();
}
