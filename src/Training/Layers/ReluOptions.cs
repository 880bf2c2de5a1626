using FedActors.Numerics.Elementwise;
using FedActors.Training.Data;
using FedActors.Training.Modules;

namespace FedActors.Training.Layers;

/// <summary>max(x, 0).</summary>
public sealed record ReluOptions : LayerOptions
{
    internal override Module Build(string name, SampleShape input) => new ElementModule(name, input, ElementFunction.Relu);
}
