using FedActors.Numerics.Randomness;
using FedActors.Training.Tests.Modules;

namespace FedActors.Training.Tests.Layers;

/// <summary>A ReLU gives the same result whether or not it is merged into a neighbouring layer.</summary>
public class ChainBuilderTests
{
    // A dropout that drops nothing keeps its neighbours from being merged.
    private static readonly LayerOptions Wall = new DropoutOptions(0);

    public static TheoryData<LayerOptions[], LayerOptions[]> Pairs => new()
    {
        { [new ConvolutionOptions(5), new ReluOptions()], [new ConvolutionOptions(5), Wall, new ReluOptions()] },
        {
            [new SequentialOptions { Layers = [new ConvolutionOptions(5) { Bias = false }] }, new ReluOptions()],
            [new ConvolutionOptions(5) { Bias = false }, Wall, new ReluOptions()]
        },
        { [new DenseOptions(5), new ReluOptions()], [new DenseOptions(5), Wall, new ReluOptions()] },
        { [Wall, new ReluOptions(), new MaxPoolOptions(2)], [Wall, new ReluOptions(), Wall, new MaxPoolOptions(2)] },
        {
            [
                new ConvolutionOptions(20) { Padding = 1 }, new ReluOptions(),
                new MaxPoolOptions(3) { Stride = 2 }, new ReluOptions(),
            ],
            [
                new ConvolutionOptions(20) { Padding = 1 }, Wall, new ReluOptions(), Wall,
                new MaxPoolOptions(3) { Stride = 2 }, Wall, new ReluOptions(),
            ]
        },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Merged_layers_give_the_same_result(LayerOptions[] joined, LayerOptions[] apart)
    {
        var (y, dx, gradient) = Run(joined);
        var (expectedY, expectedDx, expectedGradient) = Run(apart);

        Assert.Equal(expectedY, y);
        Assert.Equal(expectedDx, dx);
        Assert.Equal(expectedGradient, gradient);
    }

    private static (float[] Y, float[] Dx, float[] Gradient) Run(LayerOptions[] layers)
    {
        const int Samples = 3;
        var input = new SampleShape(2, 9, 8);
        using var bench = new ModuleBench(layers, input, Samples);
        Fill(bench.Parameters, 1);
        var (x, dy) = (new float[Samples * input.Length], new float[Samples * bench.Output.Length]);
        Fill(x, 2);
        Fill(dy, 3);
        var y = bench.Forward(x);
        var (dx, gradient) = bench.Backward(dy);
        return (y, dx, gradient);
    }

    private static void Fill(float[] values, long seed)
    {
        var stream = RandomKey.Of(4).With(seed).Open();
        foreach (ref var value in values.AsSpan()) value = (float)stream.NextGaussian();
    }
}
