using FedActors.Numerics.Elementwise;
using FedActors.Training.Modules;

namespace FedActors;

/// <summary>max(x, 0).</summary>
public sealed record ReluOptions : LayerOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<LayerOptions> Described { get; } =
        Describe("relu",
            "max(x, 0).", new ReluOptions())
            .Done();

    /// <inheritdoc/>
    public override Kind<LayerOptions> Descriptor => Described;

    /// <inheritdoc/>
    protected internal override Module Build(string name, SampleShape input) =>
        new ElementModule(name, input, ElementFunction.Relu);
}
