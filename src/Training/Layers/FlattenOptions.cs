using FedActors.Training.Data;
using FedActors.Training.Modules;

namespace FedActors.Training.Layers;

/// <summary>Turns images into vectors, in PyTorch's order. A dense layer after images does this automatically.</summary>
public sealed record FlattenOptions : LayerOptions
{
    internal override Module Build(string name, SampleShape input) => new FlattenModule(name, input);
}
