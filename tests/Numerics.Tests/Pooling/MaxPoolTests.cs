using FedActors.Numerics.Layout;
using FedActors.Numerics.Pooling;
using FsCheck;
using FsCheck.Fluent;

namespace FedActors.Numerics.Tests.Pooling;

public class MaxPoolTests
{
    private static readonly Arbitrary<(int Channels, int Size, int Kernel, int Stride)> Shapes =
        (from channels in Gen.Choose(1, 40)
         from size in Gen.Choose(3, 7)
         from kernel in Gen.Choose(1, 3)
         from stride in Gen.Choose(1, 4)
         select (channels, size, kernel, stride)).ToArbitrary();

    [Fact]
    public void The_largest_value_is_kept_and_gets_the_gradient() => Prop.ForAll(Shapes, one =>
    {
        var (channels, size, kernel, stride) = one;
        var shape = new PoolShape(kernel, stride);
        var input = new Plane(channels, size, size + 1, 0);
        var to = new Plane(channels, shape.OutputSize(size), shape.OutputSize(size + 1), 0);
        // Few different values, so that many are equal.
        var x = RandomFloats.Of(input.LengthOf(2), 1).Select(value => MathF.Round(value)).ToArray();
        var (y, places, dx) = (new float[to.LengthOf(2)], new int[2 * to.ImageStep], new float[input.LengthOf(2)]);
        var dy = RandomFloats.Of(y.Length, 2);
        MaxPool.Forward(shape, 2, x, input, y, to, places);
        MaxPool.Backward(shape, 2, dy, to, places, dx, input);

        var expected = new float[dx.Length];
        for (var i = 0; i < 2 * to.ImageStep; i++)
        {
            var (image, row, column, channel) =
                (i / to.ImageStep, i % to.ImageStep / to.RowStep, i % to.RowStep / channels, i % channels);
            var window = from place in Enumerable.Range(0, kernel * kernel)
                         select input.At(image, row * stride + place / kernel, column * stride + place % kernel) + channel;
            var best = window.MaxBy(at => x[at]);
            Assert.Equal(x[best], y[i]);
            expected[best] += dy[i];
        }
        Assert.Equal(expected, dx);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void NaN_is_not_lost()
    {
        var (plane, one) = (new Plane(17, 2, 2, 0), new Plane(17, 1, 1, 0));
        var (x, y) = (new float[plane.LengthOf(1)], new float[one.LengthOf(1)]);
        x[plane.At(0, 0, 1) + 3] = x[plane.At(0, 1, 0) + 16] = float.NaN;

        MaxPool.Forward(new PoolShape(2, 2), 1, x, plane, y, one, new int[17]);

        Assert.True(float.IsNaN(y[3]));
        Assert.True(float.IsNaN(y[16]));
        Assert.Equal(0, y[4]);
    }
}
