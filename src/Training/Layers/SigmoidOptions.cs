using FedActors.Numerics.Elementwise;
using FedActors.Training.Data;
using FedActors.Training.Stages;

namespace FedActors.Training.Layers;

/// <summary>1 / (1 + e⁻ˣ).</summary>
public sealed record SigmoidOptions : LayerOptions
{
    internal override Stage Build(string name, SampleShape input) => new ElementStage(name, input, ElementFunction.Sigmoid);
}
