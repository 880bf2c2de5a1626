using FedActors.Numerics.Elementwise;
using FedActors.Training.Modules;

namespace FedActors;

/// <summary>x · Φ(x), with the normal distribution function Φ.</summary>
public sealed record GeluOptions : LayerOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<LayerOptions> Described { get; } =
        Describe("gelu",
            "x · Φ(x), with the normal distribution function Φ.", new GeluOptions())
            .Done();

    /// <inheritdoc/>
    public override Kind<LayerOptions> Descriptor => Described;

    /// <inheritdoc/>
    protected internal override Module Build(string name, SampleShape input) =>
        new ElementModule(name, input, ElementFunction.Gelu);
}
