using FedActors.Training.Data;
using FedActors.Training.Modules;

namespace FedActors.Training.Layers;

/// <summary>One layer of a network, as a configuration describes it.</summary>
public abstract record LayerOptions
{
    /// <summary>The first part of its parameters' names; without one, its place in the chain.</summary>
    public string? Name { get; init; }

    /// <summary>The module that follows a module of shape <paramref name="input"/>.</summary>
    internal abstract Module Build(string name, SampleShape input);
}
