namespace FedActors;

/// <summary>
/// The small convolutional network of the federated-learning papers: two 3×3 convolutions, 2×2 max pooling, two dense layers.
/// </summary>
public sealed record CnnOptions : ModelOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<ModelOptions> Described { get; } =
        Describe<CnnOptions>("cnn",
            "Two 3×3 convolutions, max pool 2, two dense layers: the network of the federated-learning papers.")
            .Integer("first", o => o.First, (o, v) => o with { First = v }, "channels of the first convolution", Bounds.Count)
            .Integer("second", o => o.Second, (o, v) => o with { Second = v }, "channels of the second convolution", Bounds.Count)
            .Integer("hidden", o => o.Hidden, (o, v) => o with { Hidden = v }, "width of the hidden dense layer", Bounds.Count)
            .Done();

    /// <inheritdoc/>
    public override Kind<ModelOptions> Descriptor => Described;

    /// <summary>Channels of the first convolution.</summary>
    public int First { get; init; } = 32;

    /// <summary>Channels of the second convolution.</summary>
    public int Second { get; init; } = 64;

    /// <summary>Width of the hidden dense layer.</summary>
    public int Hidden { get; init; } = 128;

    /// <inheritdoc/>
    public override IModel Build(SampleShape input, int classes) => new NetworkOptions
    {
        Layers =
        [
            new ConvolutionOptions(First) { Padding = 1, Name = "conv1" }, new ReluOptions(),
            new ConvolutionOptions(Second) { Padding = 1, Name = "conv2" }, new ReluOptions(),
            new MaxPoolOptions(2), new FlattenOptions(),
            new DenseOptions(Hidden) { Name = "fc1" }, new ReluOptions(),
            new DenseOptions(classes) { Name = "fc2" },
        ],
    }.Build("cnn", input, classes);
}
