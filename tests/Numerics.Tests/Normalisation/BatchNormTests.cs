using FedActors.Numerics.Layout;
using FedActors.Numerics.Normalisation;
using FsCheck;
using FsCheck.Fluent;

namespace FedActors.Numerics.Tests.Normalisation;

/// <summary>Batch normalisation against its reference implementation. (The tests of Training compare it with PyTorch.)</summary>
public class BatchNormTests
{
    private const float Epsilon = 1e-5f;

    private static readonly Arbitrary<Case> Cases =
        (from channels in Gen.OneOf(Gen.Choose(1, 50), Gen.Elements(16, 32, 64, 100))
         from height in Gen.Choose(1, 4)
         from width in Gen.OneOf(Gen.Choose(1, 40), Gen.Constant(1))
         from images in Gen.Choose(1, 3)
         from border in Gen.Choose(0, 2)
         select new Case(images, new Plane(channels, height, width, border))).ToArbitrary();

    [Fact]
    public void Statistics_match_the_reference() => Prop.ForAll(Cases, one =>
    {
        var x = one.Values(one.From, 1);
        var norm = one.Measured(x);
        for (var channel = 0; channel < one.Channels; channel++)
        {
            var twin = one.Twin(channel, x);
            Assert.Equal((twin.Mean, twin.Variance), (norm.Mean[channel], norm.Variance[channel]));
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Values_match_the_reference() => Prop.ForAll(Cases, one =>
    {
        var x = one.Values(one.From, 1);
        var norm = one.Measured(x);
        var (expected, actual) = (new float[one.To.LengthOf(one.Images)], new float[one.To.LengthOf(one.Images)]);
        norm.Forward(one.Images, x, one.From, norm.Mean, norm.Variance, one.Weights, one.Biases, actual, one.To);
        for (var channel = 0; channel < one.Channels; channel++)
            one.Twin(channel, x).Forward(x, one.Weights[channel], one.Biases[channel], expected, one.To);
        Assert.Equal(expected, actual);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Gradients_match_the_reference() => Prop.ForAll(Cases, one =>
    {
        var (x, dy) = (one.Values(one.From, 1), one.Values(one.To, 2));
        var norm = one.Measured(x);
        var (expected, actual) = (new float[x.Length], new float[x.Length]);
        var (weights, biases) = (new float[one.Channels], new float[one.Channels]);
        norm.Backward(one.Images, x, one.From, dy, one.To, one.Weights, weights, biases, actual, one.From);
        for (var channel = 0; channel < one.Channels; channel++)
            Assert.Equal(
                one.Twin(channel, x).Backward(x, dy, one.To, one.Weights[channel], expected, one.From),
                (weights[channel], biases[channel]));
        Assert.Equal(expected, actual);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_variance_of_values_far_from_zero_is_accurate()
    {
        var plane = new Plane(3, 5, 7, 0);
        var x = RandomFloats.Of(plane.LengthOf(4), 1).Select(value => 100_000 + MathF.Round(8 * value) / 8).ToArray();
        var norm = new BatchNorm(3, 7, Epsilon);
        norm.Measure(4, x, plane);
        for (var channel = 0; channel < 3; channel++)
        {
            var values = Enumerable.Range(0, 4 * 35).Select(pixel => (double)x[pixel * 3 + channel]).ToArray();
            var mean = values.Average();
            Assert.Equal(values.Average(value => (value - mean) * (value - mean)), norm.Variance[channel], 1e-6);
        }
    }

    [Fact]
    public void Equal_values_have_zero_variance()
    {
        var plane = new Plane(2, 3, 3, 0);
        var x = new float[plane.LengthOf(1)];
        Array.Fill(x, 0.1f);
        var norm = new BatchNorm(2, 3, Epsilon);
        norm.Measure(1, x, plane);
        Assert.Equal([0.1f, 0.1f], norm.Mean);
        Assert.Equal([0f, 0f], norm.Variance);
    }

    [Fact]
    public void Images_of_another_shape_are_refused() =>
        Assert.Throws<ArgumentException>(() => new BatchNorm(2, 3, Epsilon).Measure(1, new float[200], new Plane(2, 3, 4, 0)));

    private sealed record Case(int Images, Plane From)
    {
        public int Channels => From.Channels;

        public Plane To => From with { Border = 2 - From.Border };

        public float[] Weights => RandomFloats.Of(Channels, 3);

        public float[] Biases => RandomFloats.Of(Channels, 4);

        // The border is to be ignored, so its values are not 0.
        public float[] Values(Plane plane, long seed) => RandomFloats.Of(plane.LengthOf(Images), seed);

        public BatchNorm Measured(float[] x)
        {
            var norm = new BatchNorm(Channels, From.Width, Epsilon);
            norm.Measure(Images, x, From);
            return norm;
        }

        public PlainBatchNorm Twin(int channel, float[] x)
        {
            var twin = new PlainBatchNorm(channel, Images, From, Epsilon);
            twin.Measure(x);
            return twin;
        }
    }
}
