using FedActors.Numerics.Randomness;

namespace FedActors.Training.Tests.Modules;

public class DropoutTests
{
    private const int Samples = 20, Width = 500;
    private static readonly float[] Ones = [.. Enumerable.Repeat(1f, Samples * Width)];

    [Fact]
    public void In_training_a_share_is_dropped_and_the_mean_is_preserved()
    {
        using var bench = new ModuleBench([new DropoutOptions(0.25)], SampleShape.Vector(Width), Samples);

        var y = bench.Forward(Ones);

        Assert.All(y, value => Assert.True(value == 0 || Math.Abs(value - 4f / 3) < 1e-6));
        Assert.Equal(0.25, y.Count(value => value == 0) / (double)y.Length, 0.02);
        Assert.NotEqual(y[..Width], y[Width..(2 * Width)]);
    }

    [Fact]
    public void The_gradient_has_the_mask_of_the_values()
    {
        using var bench = new ModuleBench([new DropoutOptions(0.25)], SampleShape.Vector(Width), Samples);

        Assert.Equal(bench.Forward(Ones), bench.Backward(Ones).Dx);
    }

    [Fact]
    public void What_is_dropped_is_a_function_of_the_key()
    {
        using var one = new ModuleBench([new DropoutOptions()], SampleShape.Vector(Width), Samples) { Key = RandomKey.Of(5) };
        using var other = new ModuleBench([new DropoutOptions()], SampleShape.Vector(Width), Samples) { Key = RandomKey.Of(6) };

        Assert.Equal(one.Forward(Ones), one.Forward(Ones));
        Assert.NotEqual(one.Forward(Ones), other.Forward(Ones));
    }

    [Fact]
    public void Two_blocks_do_not_drop_the_same_values()
    {
        LayerOptions[] blocks = [Block(), Block()];
        using var bench = new ModuleBench(blocks, SampleShape.Vector(Width), Samples);

        // Each block gives x or 3x, so ones become 1, 3 or 9; half become 3 if the blocks draw independently.
        var y = bench.Forward(Ones);

        Assert.Equal(0.5, y.Count(value => value == 3) / (double)y.Length, 0.03);

        static ResidualOptions Block() => new() { Layers = [new DropoutOptions()] };
    }

    [Fact]
    public void In_evaluation_nothing_is_dropped()
    {
        using var bench = new ModuleBench([new DropoutOptions(0.25)], SampleShape.Vector(Width), Samples);

        Assert.Equal(Ones, bench.Forward(Ones, training: false));
    }
}
