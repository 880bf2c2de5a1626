using FedActors.Training.Modules;

namespace FedActors;

/// <summary>
/// Batch normalisation of each channel, or of each element of a vector (PyTorch's <c>BatchNorm2d</c> and <c>BatchNorm1d</c>).
/// </summary>
public sealed record BatchNormOptions : LayerOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<LayerOptions> Described { get; } =
        Describe("batch-norm",
            "Batch normalisation of each channel, or of each element of a vector.", new BatchNormOptions())
            .Number("epsilon", o => o.Epsilon, (o, v) => o with { Epsilon = v }, "added to the variance", Bounds.Positive)
            .Number("momentum", o => o.Momentum, (o, v) => o with { Momentum = v },
                "the weight of a new batch in the running statistics", Bounds.Share)
            .Done();

    /// <inheritdoc/>
    public override Kind<LayerOptions> Descriptor => Described;

    /// <summary>ε, added to the variance.</summary>
    public double Epsilon { get; init; } = 1e-5;

    /// <summary>The weight of a new batch in the running statistics.</summary>
    public double Momentum { get; init; } = 0.1;

    /// <inheritdoc/>
    protected internal override Module Build(string name, SampleShape input)
    {
        if (Epsilon <= 0) throw new ShapeException(name, $"epsilon is {Epsilon}, but it must be above 0");
        if (Momentum is < 0 or > 1) throw new ShapeException(name, $"momentum is {Momentum}, but it must be from 0 to 1");
        return new BatchNormModule(name, input, (float)Epsilon, (float)Momentum);
    }
}
