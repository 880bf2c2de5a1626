using FedActors.Numerics.Optimisers;
using FsCheck;
using FsCheck.Fluent;

namespace FedActors.Numerics.Tests.Optimisers;

/// <summary>Steps of sixteen weights at a time against steps of single weights.</summary>
public class StepTests
{
    private static readonly Arbitrary<(int Length, int Options)> Cases =
        (from length in Gen.Choose(0, 70) from options in Gen.Choose(0, 15) select (length, options)).ToArbitrary();

    [Fact]
    public void Sgd_gives_the_bits_of_single_steps() => Prop.ForAll(Cases, one =>
    {
        var (length, options) = one;
        var (momentum, first) = ((options & 1) * 0.9f, (options & 4) != 0);
        var step = new SgdStep(0.1f, momentum, (options & 2) * 0.01f);
        var (weights, gradient, velocity) = (RandomFloats.Of(length, 1), RandomFloats.Of(length, 2), RandomFloats.Of(length, 3));
        var (expected, expectedVelocity) = ((float[])weights.Clone(), (float[])velocity.Clone());
        for (var i = 0; i < length; i++) step.ApplyOne(ref expected[i], gradient[i], expectedVelocity, i, first);

        step.Apply(weights, gradient, velocity, first);

        Assert.Equal(expected, weights);
        Assert.Equal(expectedVelocity, velocity);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Adam_gives_the_bits_of_single_steps() => Prop.ForAll(Cases, one =>
    {
        var (length, options) = one;
        var first = (options & 1) != 0;
        var step = new AdamStep(0.9, 0.999, 1e-8f, (options & 2) * 0.01f, (options & 4) != 0 ? 0.99f : 1, 0.01f, 3);
        var (weights, gradient, mean) = (RandomFloats.Of(length, 1), RandomFloats.Of(length, 2), RandomFloats.Of(length, 3));
        var square = RandomFloats.Of(length, 4).Select(value => value * value).ToArray();
        var (expected, expectedMean, expectedSquare) = ((float[])weights.Clone(), (float[])mean.Clone(), (float[])square.Clone());
        for (var i = 0; i < length; i++)
            step.ApplyOne(ref expected[i], gradient[i], ref expectedMean[i], ref expectedSquare[i], first);

        step.Apply(weights, gradient, mean, square, first);

        Assert.Equal(expected, weights);
        Assert.Equal(expectedMean, mean);
        Assert.Equal(expectedSquare, square);
    }).QuickCheckThrowOnFailure();
}
