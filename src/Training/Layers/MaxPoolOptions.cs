using FedActors.Training.Data;
using FedActors.Training.Modules;

namespace FedActors.Training.Layers;

/// <summary>The largest value of each window of Kernel × Kernel pixels.</summary>
/// <param name="Kernel">The window's size.</param>
public sealed record MaxPoolOptions(int Kernel = 2) : LayerOptions
{
    /// <summary>The distance in pixels between windows; by default, the window's size.</summary>
    public int? Stride { get; init; }

    /// <summary>Whether negative results become 0.</summary>
    internal bool Rectify { get; init; }

    internal override Module Build(string name, SampleShape input) =>
        new MaxPoolModule(name, input, PoolShapes.Check(name, input, Kernel, Stride ?? Kernel), Rectify);
}
