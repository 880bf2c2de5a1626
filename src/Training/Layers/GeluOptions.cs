using FedActors.Numerics.Elementwise;
using FedActors.Training.Data;
using FedActors.Training.Modules;

namespace FedActors.Training.Layers;

/// <summary>x · Φ(x), with the normal distribution function Φ.</summary>
public sealed record GeluOptions : LayerOptions
{
    internal override Module Build(string name, SampleShape input) => new ElementModule(name, input, ElementFunction.Gelu);
}
