using FedActors.Numerics.Elementwise;
using FedActors.Training.Data;
using FedActors.Training.Stages;

namespace FedActors.Training.Layers;

/// <summary>x · Φ(x), with the normal distribution function Φ.</summary>
public sealed record GeluOptions : LayerOptions
{
    internal override Stage Build(string name, SampleShape input) => new ElementStage(name, input, ElementFunction.Gelu);
}
