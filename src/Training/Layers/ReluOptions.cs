using FedActors.Numerics.Elementwise;
using FedActors.Training.Data;
using FedActors.Training.Stages;

namespace FedActors.Training.Layers;

/// <summary>max(x, 0).</summary>
public sealed record ReluOptions : LayerOptions
{
    internal override Stage Build(string name, SampleShape input) => new ElementStage(name, input, ElementFunction.Relu);
}
