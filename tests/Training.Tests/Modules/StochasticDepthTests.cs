namespace FedActors.Training.Tests.Modules;

public class StochasticDepthTests
{
    private const int Samples = 400;

    private static readonly SampleShape Input = new(2, 2, 3);

    [Fact]
    public void A_sample_skips_the_block_as_often_as_it_should_or_has_its_output_scaled()
    {
        var skipped = Skipped(0.25, training: true);

        Assert.InRange(skipped.Count(each => each), Samples / 4 - 40, Samples / 4 + 40);
        Assert.DoesNotContain(true, Skipped(0.25, training: false));
        Assert.DoesNotContain(true, Skipped(0, training: true));
    }

    /// <summary>Whether each sample skips a block that is the identity, in y and in dx alike.</summary>
    private static bool[] Skipped(double drop, bool training)
    {
        using var bench = new ModuleBench(
            [new ResidualOptions { Layers = [new DropoutOptions(0)], Drop = drop }], Input, Samples);
        var x = Enumerable.Repeat(3f, Samples * Input.Length).ToArray();
        var y = bench.Forward(x, training);
        var dx = training ? bench.Backward(x).Dx : y;
        var kept = training ? 3 + 3 / (1 - (float)drop) : 6;
        return [.. y.Chunk(Input.Length).Zip(dx.Chunk(Input.Length), (forward, backward) =>
        {
            Assert.Equal(forward, backward);
            Assert.All(forward, value => Assert.True(value == 3 || Math.Abs(value - kept) < 1e-5));
            return Assert.Single(forward.Distinct()) == 3;
        })];
    }
}
