using FedActors.Training.Data;
using FedActors.Training.Stages;

namespace FedActors.Training.Layers;

/// <summary>The mean of each channel over the whole image.</summary>
public sealed record GlobalAveragePoolOptions : LayerOptions
{
    internal override Stage Build(string name, SampleShape input) =>
        new AveragePoolStage(name, input, new SampleShape(input.Channels, 1, 1), (input.Height, input.Width), 1);
}
