using FedActors.Numerics.Elementwise;
using FedActors.Training.Data;
using FedActors.Training.Modules;

namespace FedActors.Training.Layers;

/// <summary>x · sigmoid(x).</summary>
public sealed record SiluOptions : LayerOptions
{
    internal override Module Build(string name, SampleShape input) => new ElementModule(name, input, ElementFunction.Silu);
}
