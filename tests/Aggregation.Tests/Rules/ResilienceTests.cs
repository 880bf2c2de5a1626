namespace FedActors.Aggregation.Tests.Rules;

/// <summary>How far f arbitrary rows can move a rule.</summary>
public class ResilienceTests
{
    public static TheoryData<string> CoordinateRules => ["median", "trimmed mean", "bulyan"];

    // Fewer than half the values of a coordinate are outside the honest range, so the middle ones are inside it.
    [Theory, MemberData(nameof(CoordinateRules))]
    public void Hostile_rows_cannot_move_a_coordinate_beyond_the_honest_ones(string name) =>
        RuleProperties.ForAnyRound((seed, honest) =>
        {
            var f = (honest.Length - 4) / 3;
            var hostile = RandomUpdates.Rows(seed + 99, f, honest[0].Length, noise: Math.Abs(seed % 5) * 100 + 0.1);

            var result = RandomUpdates.Aggregate(Rule(name, f), [.. hostile, .. honest]).Result;

            return Enumerable.Range(0, result.Length).All(i =>
                result[i] >= honest.Min(row => row[i]) && result[i] <= honest.Max(row => row[i]));
        });

    // Each of the n − f values that are averaged is no farther from the median than the farthest honest one.
    [Fact]
    public void Hostile_rows_cannot_move_meamed_farther_than_the_honest_spread() => RuleProperties.ForAnyRound((seed, honest) =>
    {
        var f = (honest.Length - 4) / 3;
        var hostile = RandomUpdates.Rows(seed + 99, f, honest[0].Length, noise: 300);

        var result = RandomUpdates.Aggregate(new MeaMedOptions { F = f }, [.. hostile, .. honest]).Result;

        return Enumerable.Range(0, result.Length).All(i =>
        {
            var (low, high) = (honest.Min(row => row[i]), honest.Max(row => row[i]));
            return result[i] >= low - (high - low) && result[i] <= high + (high - low);
        });
    });

    // |z − mean of the honest| ≤ 2 (n − f) / (n − 2 f) · the largest honest distance to it (Lopuhaä and Rousseeuw 1991).
    [Theory]
    [InlineData(1.0), InlineData(100.0), InlineData(1e8)]
    public void Hostile_rows_cannot_move_the_geometric_median_far(double reach) => RuleProperties.ForAnyRound((seed, honest) =>
    {
        var f = (honest.Length - 1) / 2;
        var hostile = RandomUpdates.Rows(seed + 99, f, honest[0].Length, reach);
        var middle = RandomUpdates.Aggregate(new AverageOptions(), honest).Result;

        var result = RandomUpdates.Aggregate(new GeometricMedianOptions(), [.. hostile, .. honest]).Result;

        var n = honest.Length + f;
        return Distance(result, middle) <= 2.0 * (n - f) / (n - 2 * f) * honest.Max(row => Distance(row, middle)) * (1 + 1e-4);
    });

    private static RuleOptions Rule(string name, int f) => name switch
    {
        "median" => new MedianOptions(),
        "trimmed mean" => new TrimmedMeanOptions { F = f },
        _ => new BulyanOptions { F = Math.Min(f, 4), Variant = BulyanVariant.ElMhamdiTrimmed },
    };

    private static double Distance(float[] a, float[] b) =>
        Math.Sqrt(a.Zip(b).Sum(pair => Math.Pow((double)pair.First - pair.Second, 2)));
}
