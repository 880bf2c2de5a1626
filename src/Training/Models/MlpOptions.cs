namespace FedActors;

/// <summary>A multi-layer perceptron: dense layers with ReLU between them.</summary>
public sealed record MlpOptions : ModelOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<ModelOptions> Described { get; } =
        Describe<MlpOptions>("mlp",
            "Dense layers with ReLU between them.")
            .Integers("layers", o => o.Hidden, (o, v) => o with { Hidden = v }, "the widths of the hidden layers")
            .Done();

    /// <inheritdoc/>
    public override Kind<ModelOptions> Descriptor => Described;

    /// <summary>The widths of the hidden layers.</summary>
    public IReadOnlyList<int> Hidden { get; init; } = [64];

    /// <inheritdoc/>
    public override IModel Build(SampleShape input, int classes) =>
        new NetworkOptions { Layers = Chain(Hidden, classes) }.Build("mlp", SampleShape.Vector(input.Length), classes);

    internal static IReadOnlyList<LayerOptions> Chain(IReadOnlyList<int> hidden, int classes) =>
    [
        .. hidden.SelectMany<int, LayerOptions>(width => [new DenseOptions(width), new ReluOptions()]),
        new DenseOptions(classes),
    ];
}
