using FedActors.Training.Modules;

namespace FedActors;

/// <summary>The mean of each channel over the whole image.</summary>
public sealed record GlobalAveragePoolOptions : LayerOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<LayerOptions> Described { get; } =
        Describe("global-average-pool",
            "The mean of each channel over the whole image.", new GlobalAveragePoolOptions())
            .Done();

    /// <inheritdoc/>
    public override Kind<LayerOptions> Descriptor => Described;

    /// <inheritdoc/>
    protected internal override Module Build(string name, SampleShape input) =>
        new AveragePoolModule(name, input, new SampleShape(input.Channels, 1, 1), (input.Height, input.Width), 1);
}
