using FedActors.Hocon.Binding;
using FedActors.Training.Layers;

namespace FedActors.Engine.Configuration;

/// <summary>
/// The layers of <c>network { layers = [conv { out = 32, padding = 1 }, relu, max-pool, flatten, dense { out = 10 }] }</c>.
/// </summary>
internal sealed class LayerReader(ExperimentPlaces places)
{
    private static readonly string[] Names =
    [
        "dense", "conv", "max-pool", "average-pool", "global-average-pool", "flatten", "relu", "silu", "gelu", "sigmoid", "tanh",
        "batch-norm", "layer-norm", "dropout", "residual",
    ];

    /// <summary>Reads a list of layers and notes the place of each under <paramref name="prefix"/> and its name.</summary>
    public IReadOnlyList<LayerOptions> Read(Section settings, string key, string prefix) =>
        [.. settings.VariantList(key).Select((variant, place) => Named(settings, variant, prefix, place))];

    private LayerOptions Named(Section settings, Variant variant, string prefix, int place)
    {
        var name = variant.Section.OptionalText("name");
        var path = $"{prefix}{name ?? $"{place}"}";
        places.Note(path, variant.Section);
        return Layer(settings, variant, path) with { Name = name };
    }

    private LayerOptions Layer(Section settings, Variant variant, string path)
    {
        var layer = variant.Section;
        return variant.Name switch
        {
            "dense" => new DenseOptions(layer.Int("out", min: 1)),
            "conv" => Convolution(layer),
            "max-pool" => new MaxPoolOptions(Kernel(layer)) { Stride = layer.OptionalInt("stride") },
            "average-pool" => new AveragePoolOptions(Kernel(layer)) { Stride = layer.OptionalInt("stride") },
            "global-average-pool" => new GlobalAveragePoolOptions(),
            "flatten" => new FlattenOptions(),
            "batch-norm" => new BatchNormOptions
            {
                Epsilon = layer.Double("epsilon", new BatchNormOptions().Epsilon, min: 0),
                Momentum = layer.Double("momentum", new BatchNormOptions().Momentum, min: 0, max: 1),
            },
            "layer-norm" => new LayerNormOptions { Epsilon = layer.Double("epsilon", new LayerNormOptions().Epsilon, min: 0) },
            "dropout" => new DropoutOptions(layer.Double("share", new DropoutOptions().Share, min: 0, max: 1)),
            "residual" => new ResidualOptions
            {
                Layers = Read(layer, "layers", $"{path}."),
                Shortcut = Read(layer, "shortcut", $"{path}.shortcut."),
            },
            _ => Activation(variant.Name) ?? throw settings.UnknownVariant(variant, Names),
        };
    }

    private static LayerOptions? Activation(string name) => name switch
    {
        "relu" => new ReluOptions(),
        "silu" => new SiluOptions(),
        "gelu" => new GeluOptions(),
        "sigmoid" => new SigmoidOptions(),
        "tanh" => new TanhOptions(),
        _ => null,
    };

    private static int Kernel(Section layer) => layer.Int("kernel", new MaxPoolOptions().Kernel, min: 1);

    private static ConvolutionOptions Convolution(Section layer)
    {
        var fallback = new ConvolutionOptions(1);
        return new ConvolutionOptions(layer.Int("out", min: 1))
        {
            Kernel = layer.Int("kernel", fallback.Kernel, min: 1),
            Stride = layer.Int("stride", fallback.Stride, min: 1),
            Padding = layer.Int("padding", fallback.Padding, min: 0),
            Dilation = layer.Int("dilation", fallback.Dilation, min: 1),
            Groups = layer.Int("groups", fallback.Groups, min: 1),
        };
    }
}
