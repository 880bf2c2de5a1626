using FedActors.Numerics.Elementwise;
using FedActors.Training.Data;
using FedActors.Training.Stages;

namespace FedActors.Training.Layers;

/// <summary>The hyperbolic tangent.</summary>
public sealed record TanhOptions : LayerOptions
{
    internal override Stage Build(string name, SampleShape input) => new ElementStage(name, input, ElementFunction.Tanh);
}
