using FedActors.Numerics.Randomness;
using FsCheck;
using FsCheck.Fluent;

namespace FedActors.Training.Tests.Modules;

/// <summary>Compares the gradients of every layer with finite differences, on random shapes.</summary>
public class GradientTests
{
    private const float Step = 1e-2f;

    public static TheoryData<string> Layers =>
    [
        "dense", "convolution", "max pool", "average pool", "global pool", "sigmoid", "tanh", "silu", "gelu",
        "batch norm", "layer norm", "dropout", "residual", "squeeze", "network",
    ];

    [Theory]
    [MemberData(nameof(Layers))]
    public void Gradients_agree_with_finite_differences(string kind)
    {
        var cases = from channels in Gen.Choose(1, 4)
                    from size in Gen.Choose(4, 7)
                    from option in Gen.Choose(0, 1000)
                    from samples in Gen.Choose(2, 3)
                    select (channels, size, option, samples);
        Prop.ForAll(cases.ToArbitrary(), one =>
        {
            var (channels, size, option, samples) = one;
            var image = new SampleShape(channels, size, size + option % 2);
            var shape = kind == "layer norm" ? SampleShape.Vector(image.Length) : image;
            Check(Build(kind, channels, option), shape, samples, option);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(12).WithQuietOnSuccess(true));
    }

    private static LayerOptions[] Build(string kind, int channels, int option) => kind switch
    {
        "dense" => [new DenseOptions(1 + option % 5)],
        "convolution" => [Convolution(channels, option)],
        "max pool" => [new MaxPoolOptions(2 + option % 2) { Stride = 1 + option % 3 }],
        "average pool" => [new AveragePoolOptions(2 + option % 2) { Stride = 1 + option % 3 }],
        "global pool" => [new GlobalAveragePoolOptions()],
        "sigmoid" => [new SigmoidOptions()],
        "tanh" => [new TanhOptions()],
        "silu" => [new SiluOptions()],
        "gelu" => [new GeluOptions()],
        "batch norm" => [new BatchNormOptions()],
        "layer norm" => [new LayerNormOptions()],
        "dropout" => [new DropoutOptions(0.3)],
        "squeeze" => [new SqueezeExcitationOptions(1 + option % 4) { Activation = (SqueezeActivation)(option % 2) }],
        "residual" => [new ResidualOptions
        {
            Drop = option % 2 * 0.4,
            Layers =
            [
                new ConvolutionOptions(3) { Padding = 1 }, new TanhOptions(),
                new ConvolutionOptions(channels + 1) { Padding = 1 },
            ],
            Shortcut = [new ConvolutionOptions(channels + 1) { Kernel = 1 }],
        }],
        _ =>
        [
            new ConvolutionOptions(channels) { Padding = 1 }, new SiluOptions(),
            new ResidualOptions { Layers = [new BatchNormOptions(), new TanhOptions()] },
            new AveragePoolOptions(), new DenseOptions(3),
        ],
    };

    private static ConvolutionOptions Convolution(int channels, int option) =>
        new((1 + option % 3) * (option % 2 == 0 ? channels : 1))
        {
            Kernel = 1 + option % 3,
            Stride = 1 + option / 3 % 2,
            Padding = option / 6 % 3,
            Dilation = option % 3 == 1 ? 1 + option / 18 % 2 : 1,
            Groups = option % 2 == 0 ? channels : 1,
            Bias = option % 5 != 0,
        };

    private static void Check(LayerOptions[] layers, SampleShape input, int samples, int seed)
    {
        using var bench = new ModuleBench(layers, input, samples);
        var stream = RandomKey.Of(3).With(seed).Open();
        var x = Gaussian(ref stream, samples * input.Length);
        Gaussian(ref stream, bench.Parameters.Length).CopyTo(bench.Parameters, 0);
        var dy = Gaussian(ref stream, bench.Forward(x).Length);
        var (dx, gradient) = bench.Backward(dy);
        for (var i = 0; i < 8; i++) CheckElement(x, dx, stream.NextInt(x.Length), () => Loss(bench, x, dy));
        // The running statistics of a batch norm, which have no gradient, follow its weights.
        var moving = layers is [BatchNormOptions] ? bench.Parameters.Length / 2 : bench.Parameters.Length;
        if (layers.Length > 1) return;
        for (var i = 0; i < 8 && moving > 0; i++)
            CheckElement(bench.Parameters, gradient, stream.NextInt(moving), () => Loss(bench, x, dy));
    }

    private static void CheckElement(float[] values, float[] gradient, int index, Func<double> loss)
    {
        var kept = values[index];
        values[index] = kept + Step;
        var above = loss();
        values[index] = kept - Step;
        var below = loss();
        values[index] = kept;
        var middle = loss();
        // If the two one-sided differences disagree, a maximum has moved and there is no derivative.
        if (Math.Abs(above - 2 * middle + below) > 0.02 * Step * Math.Max(1, Math.Abs(gradient[index]))) return;
        Assert.Equal((above - below) / (2 * Step), gradient[index], 0.02 * Math.Max(1, Math.Abs(gradient[index])));
    }

    private static double Loss(ModuleBench bench, float[] x, float[] dy) =>
        bench.Forward(x).Zip(dy, (value, slope) => (double)value * slope).Sum();

    private static float[] Gaussian(ref RandomStream stream, int length)
    {
        var values = new float[length];
        foreach (ref var value in values.AsSpan()) value = (float)stream.NextGaussian();
        return values;
    }
}
