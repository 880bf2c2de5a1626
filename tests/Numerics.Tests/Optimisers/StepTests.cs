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

    [Fact]
    public void A_proximal_term_gives_the_bits_of_single_weights() => Prop.ForAll(Cases, one =>
    {
        var step = new ProximalStep(0.1f * one.Options);
        var (gradient, weights, start) =
            (RandomFloats.Of(one.Length, 1), RandomFloats.Of(one.Length, 2), RandomFloats.Of(one.Length, 3));
        var pulled = new float[one.Length];

        step.Apply(gradient, weights, start, pulled);

        Assert.Equal(gradient.Select((slope, i) => step.ApplyOne(slope, weights[i], start[i])), pulled);
        if (step.Mu == 0) Assert.Equal(gradient, pulled);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Momentum_of_a_server_gives_the_bits_of_single_weights() => Prop.ForAll(Cases, one =>
    {
        var step = new MomentumStep(0.06f * one.Options, 0.3f);
        var (aggregate, mean) = (RandomFloats.Of(one.Length, 1), RandomFloats.Of(one.Length, 2));
        var (expected, expectedMean) = ((float[])aggregate.Clone(), (float[])mean.Clone());
        for (var i = 0; i < one.Length; i++) step.ApplyOne(ref expected[i], ref expectedMean[i]);

        step.Apply(aggregate, mean);

        Assert.Equal(expected, aggregate);
        Assert.Equal(expectedMean, mean);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Adaptive_steps_of_a_server_give_the_bits_of_single_weights() => Prop.ForAll(Cases, one =>
    {
        var step = new AdaptiveStep((Squares)(one.Options % 3), 0.06 * one.Options, 0.99, 1e-3f, 0.1f);
        var (aggregate, mean) = (RandomFloats.Of(one.Length, 1), RandomFloats.Of(one.Length, 2));
        // Every fourth is exactly the square of what is given, where Yogi neither grows nor shrinks.
        float[] square = [.. aggregate.Select((given, i) => (i % 4 == 0 ? 1 : i % 3) * given * given)];
        var (expected, expectedMean, expectedSquare) =
            ((float[])aggregate.Clone(), (float[])mean.Clone(), (float[])square.Clone());
        for (var i = 0; i < one.Length; i++) step.ApplyOne(ref expected[i], ref expectedMean[i], ref expectedSquare[i]);

        step.Apply(aggregate, mean, square);

        Assert.Equal(expected, aggregate);
        Assert.Equal(expectedMean, mean);
        Assert.Equal(expectedSquare, square);
    }).QuickCheckThrowOnFailure();
}
