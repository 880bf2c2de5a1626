using FedActors.Numerics.Elementwise;
using FedActors.Training.Data;
using FedActors.Training.Modules;

namespace FedActors.Training.Layers;

/// <summary>1 / (1 + e⁻ˣ).</summary>
public sealed record SigmoidOptions : LayerOptions
{
    internal override Module Build(string name, SampleShape input) => new ElementModule(name, input, ElementFunction.Sigmoid);
}
