using FedActors.Numerics.Randomness;

namespace FedActors.Attacks.Tests.Noise;

public class NoiseTests
{
    private static readonly RandomKey Key = RandomKey.Of(1);

    [Fact]
    public void Gaussian_noise_has_its_mean_and_deviation_and_depends_on_its_key()
    {
        float[] first = new float[20_000], again = new float[20_000];
        var attack = new Gaussian { Mean = 0.5, Deviation = 3 };

        attack.Corrupt(first, new OwnKnowledge { Key = Key });
        attack.Corrupt(again, new OwnKnowledge { Key = Key });

        var (mean, deviation) = Gaussian.MeanAndDeviation(first);
        Assert.Equal(0.5, mean, 0.1);
        Assert.Equal(3, deviation, 0.1);
        Assert.Equal(first, again);
    }

    [Fact]
    public void Gaussian_noise_can_imitate_the_clients_own_update()
    {
        var update = Enumerable.Range(0, 20_000).Select(index => index % 2 == 0 ? 4f : 6f).ToArray();

        new Gaussian { LikeOwn = true }.Corrupt(update, new OwnKnowledge { Key = Key });

        var (mean, deviation) = Gaussian.MeanAndDeviation(update);
        Assert.Equal(5, mean, 0.05);
        Assert.Equal(1, deviation, 0.05);
    }

    [Theory]
    [InlineData(NonFiniteValue.NaN)]
    [InlineData(NonFiniteValue.Infinity)]
    [InlineData(NonFiniteValue.MinusInfinity)]
    public void Non_finite_values_fill_their_share_but_at_least_one_element(NonFiniteValue value)
    {
        float[] all = new float[1000], some = new float[1000], one = new float[1000];

        new NonFinite { Value = value }.Corrupt(all, new OwnKnowledge { Key = Key });
        new NonFinite { Value = value, Share = 0.1 }.Corrupt(some, new OwnKnowledge { Key = Key });
        new NonFinite { Value = value, Share = 0 }.Corrupt(one, new OwnKnowledge { Key = Key });

        Assert.Equal(1000, all.Count(element => !float.IsFinite(element)));
        Assert.InRange(some.Count(element => !float.IsFinite(element)), 60, 140);
        Assert.Single(one, element => !float.IsFinite(element));
    }

    [Fact]
    public void Feature_noise_keeps_labels_and_is_the_same_every_time()
    {
        var poisoned = new FeatureNoise { Deviation = 0.1 }.Poison(new Whole(4, 5, 6), 10, Key);
        var (features, labels) = Whole.Read(poisoned);

        Assert.Equal([4, 5, 6], labels);
        Assert.All(features.Select((value, index) => value - index), noise => Assert.InRange(Math.Abs(noise), 1e-6, 0.5));
        Assert.Equal(features, Whole.Read(poisoned).Features);
    }

    public static TheoryData<AttackOptions, string> Faults => new()
    {
        { new Gaussian { Deviation = -1 }, "deviation is -1, must be at least 0" },
        { new Gaussian { Mean = double.NaN }, "mean is NaN, must be finite" },
        { new NonFinite { Share = 2 }, "share is 2, must be between 0 and 1" },
        { new FeatureNoise { Deviation = double.NaN }, "deviation is NaN, must be at least 0" },
    };

    [Theory, MemberData(nameof(Faults))]
    public void Check_finds_what_cannot_work(AttackOptions attack, string message) =>
        Assert.Equal(message, Assert.Single(attack.Check(10)).ToString());
}
