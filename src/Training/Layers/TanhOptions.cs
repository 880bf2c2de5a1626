using FedActors.Numerics.Elementwise;
using FedActors.Training.Modules;

namespace FedActors;

/// <summary>The hyperbolic tangent.</summary>
public sealed record TanhOptions : LayerOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<LayerOptions> Described { get; } =
        Describe("tanh",
            "The hyperbolic tangent.", new TanhOptions())
            .Done();

    /// <inheritdoc/>
    public override Kind<LayerOptions> Descriptor => Described;

    /// <inheritdoc/>
    protected internal override Module Build(string name, SampleShape input) =>
        new ElementModule(name, input, ElementFunction.Tanh);
}
