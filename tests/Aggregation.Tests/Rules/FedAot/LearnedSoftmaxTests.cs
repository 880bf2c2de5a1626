using FedActors.Aggregation.Rules.FedAot;
using FedActors.Numerics.Randomness;

namespace FedActors.Aggregation.Tests.Rules.FedAot;

public class LearnedSoftmaxTests
{
    [Fact]
    public void The_meta_gradient_is_the_slope_of_the_loss_of_the_weighted_mean()
    {
        const double H = 1e-5;
        for (var seed = 0; seed < 20; seed++)
        {
            var stream = RandomKey.Of((ulong)seed).With("softmax").Open();
            var (count, columns) = (1 + stream.NextInt(30), 1 + stream.NextInt(20));
            var rows = RandomUpdates.Rows(seed, count, columns);
            var best = RandomUpdates.Rows(seed + 100, 1, columns)[0];
            Reliability[] all = [.. rows.Select(_ => new Reliability(2 * stream.NextDouble() - 1, -5 * stream.NextDouble()))];
            var (agreement, size) = (10 * stream.NextDouble(), 3 * stream.NextDouble());

            var shares = Softmax(agreement, size).Shares(all);
            var mean = Mean(rows, shares);
            double[] gains = [.. rows.Select(row => -row.Select((value, i) => (mean[i] - best[i]) * value).Sum())];
            var (ofAgreement, ofSize) = LearnedSoftmax.Slope(all, shares, gains);

            double Loss(double a, double s) => Half(Mean(rows, Softmax(a, s).Shares(all)), best);
            Assert.Equal((Loss(agreement - H, size) - Loss(agreement + H, size)) / (2 * H), ofAgreement, 1e-6);
            Assert.Equal((Loss(agreement, size - H) - Loss(agreement, size + H)) / (2 * H), ofSize, 1e-6);
        }
    }

    [Fact]
    public void However_much_it_learns_every_update_keeps_a_weight()
    {
        Reliability[] all = [new(1, 0), new(-1, -5), new(0, -1)];
        var softmax = Softmax(8, 1, rate: 1e9);

        for (var round = 0; round < 100; round++) softmax.Learn(all, softmax.Shares(all), [1, -1, 0]);

        Assert.All(softmax.Shares(all), share => Assert.True(share > 0));
        Assert.Equal(1, softmax.Shares(all).Sum(), 1e-12);
    }

    private static LearnedSoftmax Softmax(double agreement, double size, double rate = 1) =>
        new(new FedAotOptions { Agreement = agreement, Size = size, LearningRate = rate });

    private static double[] Mean(float[][] rows, double[] shares) =>
        [.. Enumerable.Range(0, rows[0].Length).Select(i => rows.Zip(shares).Sum(each => each.First[i] * each.Second))];

    private static double Half(double[] mean, float[] best) =>
        mean.Zip(best).Sum(each => Math.Pow(each.First - each.Second, 2)) / 2;
}
