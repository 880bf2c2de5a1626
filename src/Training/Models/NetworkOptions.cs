using FedActors.Training.Layers;
using FedActors.Training.Networks;

namespace FedActors;

/// <summary>Any chain of layers that ends in one value per class.</summary>
public sealed record NetworkOptions : ModelOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<ModelOptions> Described { get; } =
        Describe<NetworkOptions>("network",
            "Any chain of layers that ends in one value per class.")
            .Custom(LayerList.Look("layers", "the layers, first to last"),
                (o, section, reading, path) => o with { Layers = LayerList.Read(section, "layers", reading, path) },
                o => LayerList.Write(o.Layers), o => LayerList.Check(o.Layers))
            .Done();

    /// <inheritdoc/>
    public override Kind<ModelOptions> Descriptor => Described;

    /// <summary>
    /// The layers, first to last. Their parameters are named after their positions, as in PyTorch's <c>Sequential</c>.
    /// </summary>
    public IReadOnlyList<LayerOptions> Layers { get; init; } = [];

    /// <inheritdoc/>
    public override IModel Build(SampleShape input, int classes) => Build("network", input, classes);

    /// <summary>
    /// The network under a description that ends in the widths of its layers, unless there are too many.
    /// </summary>
    internal IModel Build(string kind, SampleShape input, int classes, bool withWidths = true)
    {
        if (Layers.Count == 0) throw new ShapeException(kind, "a network needs at least one layer");
        var modules = ChainBuilder.Build(Layers, input);
        var output = modules[^1].Output;
        if (output.Length != classes)
            throw new ShapeException(modules[^1].Name, $"the last layer gives {output}, but there are {classes} classes");
        return new Network(
            withWidths ? $"{kind} {input}-{string.Join('-', ChainBuilder.Widths(modules))}" : kind, modules);
    }
}
