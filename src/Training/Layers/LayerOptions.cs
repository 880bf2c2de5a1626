using FedActors.Training.Modules;

namespace FedActors;

/// <summary>One layer of a network, as a configuration describes it.</summary>
public abstract record LayerOptions : IDescribed<LayerOptions>
{
    /// <summary>How configurations name and set it; null for a layer that only code can make.</summary>
    public virtual Kind<LayerOptions>? Descriptor => null;

    /// <summary>The prefix of its parameters' names; by default, its position in the chain.</summary>
    public string? Name { get; init; }

    /// <summary>The module for this layer after a module with output shape <paramref name="input"/>.</summary>
    protected internal abstract Module Build(string name, SampleShape input);

    /// <summary>Begins the description of a layer; the setting that every layer has comes last by itself.</summary>
    protected static KindBuilder<LayerOptions, TLayer> Describe<TLayer>(string name, string summary, TLayer defaults)
        where TLayer : LayerOptions =>
        new(name, summary, defaults, layer => layer.OptionalText("name", o => o.Name, (o, v) => o with { Name = v },
            "the prefix of its parameters' names; by default its place, as in PyTorch's Sequential"));
}
