using FedActors.Training.Modules;

namespace FedActors;

/// <summary>Turns images into vectors, in PyTorch's order. A dense layer after images does this automatically.</summary>
public sealed record FlattenOptions : LayerOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<LayerOptions> Described { get; } =
        Describe("flatten",
            "Turns images into vectors, in PyTorch's order. A dense layer after images does this automatically.",
            new FlattenOptions())
            .Done();

    /// <inheritdoc/>
    public override Kind<LayerOptions> Descriptor => Described;

    /// <inheritdoc/>
    protected internal override Module Build(string name, SampleShape input) => new FlattenModule(name, input);
}
