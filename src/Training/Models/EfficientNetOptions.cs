using FedActors.Training.Models;

namespace FedActors;

/// <summary>
/// EfficientNet-B0 (Tan and Le, ICML 2019), layer by layer torchvision's <c>efficientnet_b0</c>: parameters have its names,
/// shapes and distribution, so that a model may start from its weights.
/// </summary>
public sealed record EfficientNetOptions : ModelOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<ModelOptions> Described { get; } =
        Describe<EfficientNetOptions>("efficientnet-b0",
            "EfficientNet-B0 as torchvision has it, for images of any size and number of channels: 5.3 million parameters with "
            + "1,000 classes.")
            .From("Tan and Le, ICML 2019 (arXiv 1905.11946)")
            .Number("width", o => o.Width, (o, v) => o with { Width = v },
                "factor of the number of channels, which are then rounded to multiples of 8; 1 is B0", Bounds.Positive)
            .Number("dropout", o => o.Dropout, (o, v) => o with { Dropout = v },
                "the probability that an input of the last layer is dropped in training", Bounds.BelowOne)
            .Number("stochastic-depth", o => o.StochasticDepth, (o, v) => o with { StochasticDepth = v },
                "in training, a sample skips block i of 16, counted from 0, with i/16 of this probability", Bounds.BelowOne)
            .Number("momentum", o => o.Momentum, (o, v) => o with { Momentum = v },
                "the weight of a new batch in the running statistics of batch norms", Bounds.Share)
            .Number("epsilon", o => o.Epsilon, (o, v) => o with { Epsilon = v },
                "added to the variance in batch norms", Bounds.Positive)
            .Done();

    /// <inheritdoc/>
    public override Kind<ModelOptions> Descriptor => Described;

    /// <summary>The factor of the number of channels, which are rounded to multiples of 8.</summary>
    public double Width { get; init; } = 1;

    /// <summary>The probability that an input of the last layer is dropped in training.</summary>
    public double Dropout { get; init; } = 0.2;

    /// <summary>Block i of 16, from 0, is skipped in training with probability StochasticDepth · i / 16.</summary>
    public double StochasticDepth { get; init; } = 0.2;

    /// <summary>The weight of a new batch in the running statistics of batch norms.</summary>
    public double Momentum { get; init; } = 0.1;

    /// <summary>ε of batch norms, added to the variance.</summary>
    public double Epsilon { get; init; } = 1e-5;

    /// <inheritdoc/>
    public override IModel Build(SampleShape input, int classes)
    {
        if (input is { Channels: 1, Height: 1 })
            throw new ShapeException(Described.Name, $"it takes images, not {input}");
        return new NetworkOptions { Layers = new EfficientNetLayers(this).All(input.Channels, classes) }.Build(
            $"{Described.Name} {input}-{classes}", input, classes, withWidths: false);
    }
}
