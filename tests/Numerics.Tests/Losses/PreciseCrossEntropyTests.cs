using System.Runtime.Intrinsics;
using FedActors.Numerics.Losses;
using FsCheck;
using FsCheck.Fluent;

namespace FedActors.Numerics.Tests.Losses;

public class PreciseCrossEntropyTests
{
    private static readonly Arbitrary<int> Classes = Gen.Choose(2, 40).ToArbitrary();

    [Fact]
    public void It_is_the_loss_that_the_library_functions_give() => Prop.ForAll(Classes, classes =>
    {
        var logits = RandomFloats.Of(classes, classes);
        var label = classes / 2;
        double largest = logits.Max();
        var expected = Math.Log(logits.Sum(logit => Math.Exp(logit - largest))) + largest - logits[label];
        Assert.Equal(expected, PreciseCrossEntropy.Loss(logits, label), 1e-14);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_difference_of_nearly_equal_losses_keeps_its_digits()
    {
        const float shift = 1f / 1024;
        float[] below = [0.5f, 0.25f - shift, -1], above = [0.5f, 0.25f + shift, -1];

        var difference = PreciseCrossEntropy.Loss(above, 0) - PreciseCrossEntropy.Loss(below, 0);

        Assert.Equal(Exact(above) - Exact(below), difference, 1e-15);
        Assert.NotEqual(0, difference);
    }

    [Fact]
    public void Neither_large_logits_nor_missing_classes_overflow()
    {
        Assert.Equal(0, PreciseCrossEntropy.Loss([1e30f, -1e30f], 0));
        Assert.Equal(2e30, PreciseCrossEntropy.Loss([1e30f, -1e30f], 1), 1e24);
        Assert.Equal(Math.Log(2), PreciseCrossEntropy.Loss([7, float.NegativeInfinity, 7], 2), 1e-15);
    }

    [Fact]
    public void What_is_not_a_number_gives_no_loss() =>
        Assert.True(double.IsNaN(PreciseCrossEntropy.Loss([1, float.NaN, 2], 0)));

    [Fact]
    public void The_functions_agree_with_those_of_the_library_to_the_last_bits() => Prop.ForAll<int>(seed =>
    {
        var x = -700 * (Math.Abs(seed % 1000003) / 1000003.0);
        Assert.Equal(1, PreciseCrossEntropy.Exponential(Vector512.Create(x)).ToScalar() / Math.Exp(x), 1e-15);
        Assert.Equal(Math.Log(1 - x), PreciseCrossEntropy.Logarithm(1 - x), 1e-14);
    }).QuickCheckThrowOnFailure();

    private static double Exact(float[] logits) =>
        Math.Log(logits.Sum(logit => Math.Exp((double)logit))) - logits[0];
}
