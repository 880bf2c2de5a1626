using FedActors.Training.Data;
using FedActors.Training.Stages;

namespace FedActors.Training.Layers;

/// <summary>One layer of a network, as a configuration describes it.</summary>
public abstract record LayerOptions
{
    /// <summary>The first part of its parameters' names; without one, its place in the chain.</summary>
    public string? Name { get; init; }

    /// <summary>The stage that follows a stage of shape <paramref name="input"/>.</summary>
    internal abstract Stage Build(string name, SampleShape input);
}
