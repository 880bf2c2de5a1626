namespace FedActors.Attacks.Tests.Collusion;

public class MimicTests
{
    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5)]
    public void The_victim_is_farthest_along_the_direction_of_largest_variance(int seed)
    {
        var adversary = Adversaries.Random(12, 6, 3, seed);

        new Mimic().Collude(adversary);

        var rows = Enumerable.Range(0, 12)
            .Select(row => Array.ConvertAll(adversary.SeenRow(row).ToArray(), value => (double)value))
            .ToArray();
        var direction = LargestVariance(rows);
        var victim = Enumerable.Range(0, 12).MaxBy(row => Math.Abs(rows[row].Zip(direction, (x, z) => x * z).Sum()));
        for (var own = 0; own < 3; own++) Assert.Equal(adversary.SeenRow(victim), adversary.OwnedRow(own));
    }

    [Theory]
    [InlineData(1e30f), InlineData(3e38f)]
    public void Large_updates_cause_no_error(float largest)
    {
        var adversary = Adversaries.Random(6, 64, 2);
        for (var row = 0; row < 6; row++)
            foreach (ref var value in adversary.Matrix.Row(row)) value = largest * (0.9f + 0.1f * MathF.Tanh(value));

        new AttackGroup { Attacks = [new Mimic()] }.Collude(adversary);

        Assert.Contains(Enumerable.Range(0, 6), row => adversary.SeenRow(row).SequenceEqual(adversary.OwnedRow(0)));
    }

    [Fact]
    public void A_given_victim_is_used_modulo_the_number_of_participants()
    {
        var adversary = Adversaries.Random(5, 6, 1);

        new Mimic { Victim = 7 }.Collude(adversary);

        Assert.Equal(adversary.SeenRow(2), adversary.OwnedRow(0));
    }

    [Fact]
    public void Equal_updates_have_a_victim_too()
    {
        var adversary = Adversaries.Of([1, 2, 1, 2, 1, 2], 3, 1);

        new Mimic().Collude(adversary);

        Assert.Equal([1f, 2f], adversary.OwnedRow(0).ToArray());
    }

    // Power iteration on the covariance matrix itself.
    private static double[] LargestVariance(double[][] rows)
    {
        var size = rows[0].Length;
        var mean = Enumerable.Range(0, size).Select(column => rows.Average(row => row[column])).ToArray();
        double Covariance(int a, int b) => rows.Sum(row => (row[a] - mean[a]) * (row[b] - mean[b]));
        var direction = Enumerable.Range(1, size).Select(value => (double)value).ToArray();
        for (var step = 0; step < 5_000; step++)
        {
            var next = Enumerable.Range(0, size)
                .Select(a => Enumerable.Range(0, size).Sum(b => Covariance(a, b) * direction[b]))
                .ToArray();
            var length = Math.Sqrt(next.Sum(value => value * value));
            direction = Array.ConvertAll(next, value => value / length);
        }
        return direction;
    }
}
