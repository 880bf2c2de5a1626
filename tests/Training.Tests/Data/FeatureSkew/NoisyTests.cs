using FedActors.Numerics.Randomness;
using FedActors.Training.Data.FeatureSkew;

namespace FedActors.Training.Tests.Data.FeatureSkew;

public class NoisyTests
{
    private const int Length = 40_000;
    private static readonly ISamples Zeros = new FloatRows([new float[Length], new float[Length]], [1, 2]);

    [Fact]
    public void Noise_has_its_deviation_and_is_fixed_for_each_sample()
    {
        var noisy = new Noisy(Zeros, 0.5, RandomKey.Of(1));
        float[] both = new float[2 * Length], second = new float[Length];
        var labels = new int[2];

        noisy.Read([0, 1], both, labels);
        noisy.Read([1], second, new int[1]);

        Assert.Equal([1, 2], labels);
        Assert.Equal(0, both.Average(), 0.02);
        Assert.Equal(0.5, Math.Sqrt(both.Average(value => (double)value * value)), 0.02);
        Assert.Equal(second, both[Length..]);
        Assert.NotEqual(both[..Length], second);
    }

    [Fact]
    public void Without_deviation_nothing_changes()
    {
        var features = new float[Length];

        new Noisy(Zeros, 0, RandomKey.Of(1)).Read([0], features, new int[1]);

        Assert.All(features, value => Assert.Equal(0, value));
    }
}
