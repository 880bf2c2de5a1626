using FedActors.Training.Data;
using FedActors.Training.Layers;
using FedActors.Training.Local;

namespace FedActors.Training.Models;

/// <summary>
/// The small convolutional network of the federated-learning papers: two 3×3 convolutions, 2×2 max pooling, two dense layers.
/// </summary>
public sealed record CnnOptions : ModelOptions
{
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
