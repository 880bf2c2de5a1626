using FedActors.Training.Data;
using FedActors.Training.Modules;

namespace FedActors.Training.Layers;

/// <summary>One layer of a network, as a configuration describes it.</summary>
public abstract record LayerOptions
{
    /// <summary>The prefix of its parameters' names; by default, its position in the chain.</summary>
    public string? Name { get; init; }

    /// <summary>The module for this layer after a module with output shape <paramref name="input"/>.</summary>
    internal abstract Module Build(string name, SampleShape input);
}
