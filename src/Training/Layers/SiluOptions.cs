using FedActors.Numerics.Elementwise;
using FedActors.Training.Data;
using FedActors.Training.Stages;

namespace FedActors.Training.Layers;

/// <summary>x · sigmoid(x).</summary>
public sealed record SiluOptions : LayerOptions
{
    internal override Stage Build(string name, SampleShape input) => new ElementStage(name, input, ElementFunction.Silu);
}
