using FedActors.Numerics.Elementwise;
using FedActors.Training.Data;
using FedActors.Training.Modules;

namespace FedActors.Training.Layers;

/// <summary>The hyperbolic tangent.</summary>
public sealed record TanhOptions : LayerOptions
{
    internal override Module Build(string name, SampleShape input) => new ElementModule(name, input, ElementFunction.Tanh);
}
