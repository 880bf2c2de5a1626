using FedActors.Training.Data;
using FedActors.Training.Modules;

namespace FedActors.Training.Layers;

/// <summary>The mean of each window of Kernel × Kernel pixels.</summary>
/// <param name="Kernel">The window's size.</param>
public sealed record AveragePoolOptions(int Kernel = 2) : LayerOptions
{
    /// <summary>The distance in pixels between windows; by default, the window's size.</summary>
    public int? Stride { get; init; }

    internal override Module Build(string name, SampleShape input)
    {
        var shape = PoolShapes.Check(name, input, Kernel, Stride ?? Kernel);
        var output = new SampleShape(input.Channels, shape.OutputSize(input.Height), shape.OutputSize(input.Width));
        return new AveragePoolModule(name, input, output, (Kernel, Kernel), shape.Stride);
    }
}
