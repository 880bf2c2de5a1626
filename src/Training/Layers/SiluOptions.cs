using FedActors.Numerics.Elementwise;
using FedActors.Training.Modules;

namespace FedActors;

/// <summary>x · sigmoid(x).</summary>
public sealed record SiluOptions : LayerOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<LayerOptions> Described { get; } =
        Describe("silu",
            "x · σ(x).", new SiluOptions())
            .Done();

    /// <inheritdoc/>
    public override Kind<LayerOptions> Descriptor => Described;

    /// <inheritdoc/>
    protected internal override Module Build(string name, SampleShape input) =>
        new ElementModule(name, input, ElementFunction.Silu);
}
