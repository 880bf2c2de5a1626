namespace FedActors.Training.Models;

/// <summary>The layers of EfficientNet-B0 under torchvision's names.</summary>
internal sealed class EfficientNetLayers(EfficientNetOptions options)
{
    private const int Stem = 32, HeadFactor = 4, SqueezeShare = 4;

    /// <summary>All layers, for images with this many channels.</summary>
    public IReadOnlyList<LayerOptions> All(int channels, int classes) =>
    [
        new SequentialOptions { Layers = [.. Features()], Name = "features" },
        new GlobalAveragePoolOptions { Name = "avgpool" },
        new SequentialOptions
        {
            Layers = [new DropoutOptions(options.Dropout), new DenseOptions(classes) { FanOut = true }],
            Name = "classifier",
        },
    ];

    /// <summary>An MBConv block: expand, convolve channel by channel, squeeze and excite, project.</summary>
    internal LayerOptions Block(EfficientNetStage stage, int inputs, int stride, double drop)
    {
        var (inside, outputs) = (inputs * stage.Expansion, Scaled(stage.Channels));
        var body = new SequentialOptions
        {
            Name = "block",
            Layers =
            [
                .. stage.Expansion == 1 ? Array.Empty<LayerOptions>() : [Unit(inside, kernel: 1)],
                Unit(inside, stage.Kernel, stride, groups: inside),
                new SqueezeExcitationOptions(Math.Max(1, inputs / SqueezeShare))
                {
                    Activation = SqueezeActivation.Silu,
                    FanOut = true,
                },
                Unit(outputs, kernel: 1, isActive: false),
            ],
        };
        return stride == 1 && inputs == outputs
            ? new ResidualOptions { Layers = [body], Drop = drop }
            : new SequentialOptions { Layers = [body] };
    }

    /// <summary>The nearest multiple of 8, but not below 9/10 of the number (torchvision's <c>_make_divisible</c>).</summary>
    private int Scaled(int channels)
    {
        const int Step = 8;
        var exact = channels * options.Width;
        var nearest = Math.Max(Step, (int)(exact + Step / 2) / Step * Step);
        return nearest < 0.9 * exact ? nearest + Step : nearest;
    }

    private IEnumerable<LayerOptions> Features()
    {
        yield return Unit(Scaled(Stem), kernel: 3, stride: 2);
        var (inputs, place, blocks) = (Scaled(Stem), 0, EfficientNetStage.B0.Sum(stage => stage.Blocks));
        foreach (var stage in EfficientNetStage.B0)
        {
            var layers = new List<LayerOptions>();
            for (var block = 0; block < stage.Blocks; block++)
            {
                layers.Add(Block(stage, inputs, block == 0 ? stage.Stride : 1, options.StochasticDepth * place++ / blocks));
                inputs = Scaled(stage.Channels);
            }
            yield return new SequentialOptions { Layers = layers };
        }
        yield return Unit(HeadFactor * inputs, kernel: 1);
    }

    /// <summary>A convolution that keeps the size but for its stride, batch norm, and SiLU if it is active.</summary>
    private SequentialOptions Unit(int outputs, int kernel, int stride = 1, int groups = 1, bool isActive = true) => new()
    {
        Layers =
        [
            new ConvolutionOptions(outputs)
            {
                Kernel = kernel,
                Stride = stride,
                Padding = (kernel - 1) / 2,
                Groups = groups,
                Bias = false,
                FanOut = true,
            },
            new BatchNormOptions { Epsilon = options.Epsilon, Momentum = options.Momentum },
            .. isActive ? [new SiluOptions()] : Array.Empty<LayerOptions>(),
        ],
    };
}
