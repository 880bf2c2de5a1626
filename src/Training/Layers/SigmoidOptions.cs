using FedActors.Numerics.Elementwise;
using FedActors.Training.Modules;

namespace FedActors;

/// <summary>1 / (1 + e⁻ˣ).</summary>
public sealed record SigmoidOptions : LayerOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<LayerOptions> Described { get; } =
        Describe("sigmoid",
            "1 / (1 + e^−x).", new SigmoidOptions())
            .Done();

    /// <inheritdoc/>
    public override Kind<LayerOptions> Descriptor => Described;

    /// <inheritdoc/>
    protected internal override Module Build(string name, SampleShape input) =>
        new ElementModule(name, input, ElementFunction.Sigmoid);
}
