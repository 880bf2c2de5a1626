using FedActors.Numerics.Vectors;
using FsCheck;
using FsCheck.Fluent;

namespace FedActors.Numerics.Tests.Vectors;

public class FloatVectorTests
{
    private static readonly Arbitrary<int> Lengths = Gen.Choose(0, 200).ToArbitrary();

    [Fact]
    public void Elementwise_kernels_match_the_reference() => Prop.ForAll(Lengths, length =>
    {
        var (x, y) = (RandomFloats.Of(length, length), RandomFloats.Of(length, length + 1));
        var (expected, actual) = ((float[])y.Clone(), (float[])y.Clone());
        PlainFloatVector.AddScaled(expected, 0.3f, x);
        FloatVector.AddScaled(actual, 0.3f, x);
        Assert.Equal(expected, actual);
        PlainFloatVector.Scale(expected, -1.7f);
        FloatVector.Scale(actual, -1.7f);
        Assert.Equal(expected, actual);
        PlainFloatVector.AddProducts(expected, x, y);
        FloatVector.AddProducts(actual, x, y);
        Assert.Equal(expected, actual);
        PlainFloatVector.Difference(x, y, expected);
        FloatVector.Difference(x, y, actual);
        Assert.Equal(expected, actual);
        PlainFloatVector.Reflect(expected, x);
        FloatVector.Reflect(actual, x);
        Assert.Equal(expected, actual);
        x.CopyTo(actual, 0);
        FloatVector.Subtract(actual, y);
        PlainFloatVector.Difference(x, y, expected);
        Assert.Equal(expected, actual);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Sums_match_the_reference() => Prop.ForAll(Lengths, length =>
    {
        var (x, y) = (RandomFloats.Of(length, length), RandomFloats.Of(length, length + 1));
        Assert.Equal(PlainFloatVector.Sum(x), FloatVector.Sum(x), 1e-10);
        Assert.Equal(PlainFloatVector.Dot(x, y), FloatVector.Dot(x, y), 1e-10);
        Assert.Equal(PlainFloatVector.SquaredDistance(x, y), FloatVector.SquaredDistance(x, y), 1e-10);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Vectors_of_different_lengths_are_refused() =>
        Assert.Throws<ArgumentException>(() => FloatVector.Dot(new float[3], new float[4]));
}
