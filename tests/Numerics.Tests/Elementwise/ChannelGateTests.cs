using FedActors.Numerics.Elementwise;
using FsCheck;
using FsCheck.Fluent;

namespace FedActors.Numerics.Tests.Elementwise;

/// <summary>Each operation against its definition, channel by channel, to the bit.</summary>
public class ChannelGateTests
{
    private static readonly Arbitrary<(int Pixels, int Channels)> Shapes =
        (from pixels in Gen.Choose(1, 8) from channels in Gen.Choose(1, 50) select (pixels, channels)).ToArbitrary();

    [Fact]
    public void Each_pixel_is_scaled() => Prop.ForAll(Shapes, shape =>
    {
        var (x, gate, y) = (Pixels(shape, 1), RandomFloats.Of(shape.Channels, 2), Pixels(shape, 3));

        ChannelGate.Forward(x, gate, y);

        Assert.Equal(x.Select((value, i) => value * gate[i % gate.Length]), y);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_gradient_of_the_gate_is_a_sum_over_pixels_in_order() => Prop.ForAll(Shapes, shape =>
    {
        var (x, dy, gradient) = (Pixels(shape, 1), Pixels(shape, 2), RandomFloats.Of(shape.Channels, 3));
        var expected = (float[])gradient.Clone();
        for (var i = 0; i < x.Length; i++)
            expected[i % shape.Channels] = MathF.FusedMultiplyAdd(x[i], dy[i], expected[i % shape.Channels]);

        ChannelGate.AddGradient(x, dy, gradient);

        Assert.Equal(expected, gradient);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_gradient_of_a_pixel_is_scaled_and_shifted() => Prop.ForAll(Shapes, shape =>
    {
        var (dy, dx) = (Pixels(shape, 1), Pixels(shape, 2));
        var (gate, shift) = (RandomFloats.Of(shape.Channels, 3), RandomFloats.Of(shape.Channels, 4));

        ChannelGate.Backward(dy, gate, shift, dx);

        Assert.Equal(dy.Select((value, i) => MathF.FusedMultiplyAdd(value, gate[i % gate.Length], shift[i % gate.Length])), dx);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Values_that_are_not_whole_pixels_are_refused() =>
        Assert.Throws<ArgumentException>(() => ChannelGate.Forward(new float[7], new float[3], new float[7]));

    private static float[] Pixels((int Pixels, int Channels) shape, long seed) =>
        RandomFloats.Of(shape.Pixels * shape.Channels, seed);
}
