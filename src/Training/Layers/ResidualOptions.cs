using FedActors.Training.Data;
using FedActors.Training.Modules;
using FedActors.Training.Networks;

namespace FedActors.Training.Layers;

/// <summary>A residual block: what the layers make of the input, plus the input itself or what a shortcut makes of it.</summary>
public sealed record ResidualOptions : LayerOptions
{
    /// <summary>The layers of the block.</summary>
    public IReadOnlyList<LayerOptions> Layers { get; init; } = [];

    /// <summary>The layers of the shortcut; without any, the input goes through as it is.</summary>
    public IReadOnlyList<LayerOptions> Shortcut { get; init; } = [];

    internal override Module Build(string name, SampleShape input)
    {
        if (Layers.Count == 0) throw new ShapeException(name, "a residual block needs at least one layer");
        if (Layers.Any(layer => layer.Name == "shortcut")) throw new ShapeException(name, "'shortcut' is the name of what goes around its layers");
        var body = ChainBuilder.Build(Layers, input, $"{name}.");
        var shortcut = ChainBuilder.Build(Shortcut, input, $"{name}.shortcut.");
        var around = shortcut.Count == 0 ? input : shortcut[^1].Output;
        if (body[^1].Output != around)
            throw new ShapeException(name, $"its layers give {body[^1].Output}, but what goes around them is {around}: they cannot be added");
        return new ResidualModule(name, input, body, shortcut);
    }
}
