namespace FedActors.Aggregation.Tests.Rules;

public class KrumTests
{
    [Fact]
    public void Too_many_hostile_updates_are_refused_with_the_reason()
    {
        var problem = Assert.Single(new KrumOptions { F = 30 }.Check(20));

        Assert.Equal("f", problem.Key);
        Assert.Equal(
            "krum needs at least f + 3 = 33 updates, but only 20 take part; with 20, f can be at most 17", problem.Message);
    }

    [Fact]
    public void A_negative_number_of_hostile_updates_is_refused() =>
        Assert.Equal("f", Assert.Single(new KrumOptions { F = -1 }.Check(20)).Key);

    [Fact]
    public void It_describes_itself() => Assert.Equal(
        "krum (f = 30, cosine, per tensor, clipped to the median norm)",
        new KrumOptions { F = 30, View = View.Tensors, Compare = Comparison.Cosine, Clip = Clip.Median }.Description);

    // The chosen row scores no higher than any honest one: at most (n − f − 2) D², D the largest honest distance. For n > 2 f + 2
    // one of its neighbours is honest, so the chosen row is within D √(n − f − 2) of an honest row, whatever the hostile ones
    // are.
    [Theory]
    [InlineData(0.01), InlineData(1.0), InlineData(30.0), InlineData(1e6)]
    public void Hostile_rows_cannot_move_it_beyond_the_honest_ones(double reach) => RuleProperties.ForAnyRound((seed, honest) =>
    {
        var f = (honest.Length - 3) / 2;
        var hostile = RandomUpdates.Rows(seed + 99, f, honest[0].Length, reach);
        float[][] rows = [.. hostile, .. honest];

        var chosen = RandomUpdates.Aggregate(new KrumOptions { F = f }, rows).Result;

        var widest = honest.Max(a => honest.Max(b => Distance(a, b)));
        return honest.Min(row => Distance(row, chosen)) <= widest * Math.Sqrt(rows.Length - f - 2);
    });

    private static double Distance(float[] a, float[] b) =>
        Math.Sqrt(a.Zip(b).Sum(pair => Math.Pow((double)pair.First - pair.Second, 2)));
}
