using FedActors.Numerics.Normalisation;
using FsCheck;
using FsCheck.Fluent;

namespace FedActors.Numerics.Tests.Normalisation;

/// <summary>Layer normalisation against its reference implementation. (The tests of Training compare it with PyTorch.)</summary>
public class LayerNormTests
{
    private const double Epsilon = 1e-5;
    private static readonly Arbitrary<int> Lengths = Gen.Choose(1, 200).ToArbitrary();

    [Fact]
    public void Values_match_the_reference() => Prop.ForAll(Lengths, length =>
    {
        var (x, weight, bias) = (RandomFloats.Of(length, 1), RandomFloats.Of(length, 2), RandomFloats.Of(length, 3));
        var (expected, actual) = (new float[length], new float[length]);
        new PlainLayerNorm(Epsilon).Forward(x, weight, bias, expected);
        new LayerNorm(Epsilon).Forward(x, weight, bias, actual);
        Assert.Equal(expected, actual);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Gradients_match_the_reference() => Prop.ForAll(Lengths, length =>
    {
        var (x, dy, weight) = (RandomFloats.Of(length, 1), RandomFloats.Of(length, 2), RandomFloats.Of(length, 3));
        var (expected, actual) = (Gradients.Begun(length), Gradients.Begun(length));
        new PlainLayerNorm(Epsilon).Backward(x, dy, weight, expected.Weight, expected.Bias, expected.X);
        new LayerNorm(Epsilon).Backward(x, dy, weight, actual.Weight, actual.Bias, actual.X);
        Assert.Equal(expected.Weight, actual.Weight);
        Assert.Equal(expected.Bias, actual.Bias);
        Assert.Equal(expected.X, actual.X);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_gradient_of_the_sample_is_optional()
    {
        var (x, with, without) = (RandomFloats.Of(20, 1), Gradients.Begun(20), Gradients.Begun(20));
        new LayerNorm(Epsilon).Backward(x, x, x, with.Weight, with.Bias, with.X);
        new LayerNorm(Epsilon).Backward(x, x, x, without.Weight, without.Bias, []);
        Assert.Equal(with.Weight, without.Weight);
        Assert.Equal(with.Bias, without.Bias);
    }

    [Fact]
    public void Vectors_of_different_lengths_are_refused() =>
        Assert.Throws<ArgumentException>(
            () => new LayerNorm(Epsilon).Forward(new float[20], new float[20], new float[19], new float[20]));

    private sealed record Gradients(float[] Weight, float[] Bias, float[] X)
    {
        /// <summary>Starts with the sums of earlier samples.</summary>
        public static Gradients Begun(int length) =>
            new(RandomFloats.Of(length, 4), RandomFloats.Of(length, 5), new float[length]);
    }
}
