using System.Diagnostics;
using FedActors.Training.Layers;
using FedActors.Training.Modules;

namespace FedActors;

/// <summary>Layers one after the other under a common name (PyTorch's <c>Sequential</c>).</summary>
public sealed record SequentialOptions : LayerOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<LayerOptions> Described { get; } =
        Describe("sequential",
            "Layers one after the other, whose parameters' names begin with the name of this one.", new SequentialOptions())
            .Custom(LayerList.Look("layers", "the layers, first to last"),
                (o, section, reading, path) => o with { Layers = LayerList.Read(section, "layers", reading, path) },
                o => LayerList.Write(o.Layers), o => LayerList.Check(o.Layers))
            .Done();

    /// <inheritdoc/>
    public override Kind<LayerOptions> Descriptor => Described;

    /// <summary>The layers, first to last.</summary>
    public IReadOnlyList<LayerOptions> Layers { get; init; } = [];

    /// <inheritdoc/>
    protected internal override Module Build(string name, SampleShape input) =>
        throw new UnreachableException("a chain takes the layers one by one");
}
