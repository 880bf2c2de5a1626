namespace FedActors.Attacks.Tests.Fang;

public class FangTests
{
    [Theory]
    [InlineData(10, 4, 1)]
    [InlineData(20, 6, 2)]
    [InlineData(30, 8, 3)]
    public void Krum_picks_the_directed_vector_and_it_points_against_the_mean(int honest, int hostile, int seed)
    {
        var adversary = Adversaries.Random(honest, 50, hostile, seed);

        new FangKrum().Collude(adversary);

        var aggregate = new float[50];
        new KrumOptions { F = hostile }.Build(adversary.Matrix.Tensors).Aggregate(UpdateSet.All(adversary.Matrix), aggregate);
        Assert.Equal(adversary.OwnedRow(0).ToArray(), aggregate);
        var mean = Enumerable.Range(0, 50)
            .Select(column => Enumerable.Range(0, honest).Average(row => adversary.SeenRow(row)[column]));
        Assert.All(mean.Zip(aggregate), pair => Assert.True(pair.First * pair.Second < 0));
    }

    [Fact]
    public void Krum_would_not_pick_twice_the_strength()
    {
        var adversary = Adversaries.Random(20, 50, 6);
        new FangKrum().Collude(adversary);
        foreach (ref var value in adversary.OwnedRow(0)) value *= 2;
        adversary.SendAll(adversary.OwnedRow(0).ToArray());

        var aggregate = new float[50];
        new KrumOptions { F = 6 }.Build(adversary.Matrix.Tensors).Aggregate(UpdateSet.All(adversary.Matrix), aggregate);

        Assert.NotEqual(adversary.OwnedRow(0).ToArray(), aggregate);
    }

    [Fact]
    public void Trimmed_mean_gets_values_just_beyond_the_honest_ones_on_the_wrong_side()
    {
        var adversary = Adversaries.Random(10, 2_000, 4);

        new FangTrimmedMean().Collude(adversary);

        for (var column = 0; column < 2_000; column++)
        {
            var honest = Enumerable.Range(0, 10).Select(row => adversary.SeenRow(row)[column]).ToArray();
            var (low, high) = (honest.Min(), honest.Max());
            for (var row = 0; row < 4; row++)
            {
                var sent = adversary.OwnedRow(row)[column];
                if (honest.Average() > 0)
                    Assert.True(sent <= low && sent >= Math.Min(2 * low, low / 2), $"{column}: {sent} {low}");
                else
                    Assert.True(sent >= high && sent <= Math.Max(2 * high, high / 2), $"{column}: {sent} {high}");
            }
        }
    }
}
