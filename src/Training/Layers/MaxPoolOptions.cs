using FedActors.Training.Layers;
using FedActors.Training.Modules;

namespace FedActors;

/// <summary>The largest value of each window of Kernel × Kernel pixels.</summary>
/// <param name="Kernel">The window's size.</param>
public sealed record MaxPoolOptions(int Kernel = 2) : LayerOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<LayerOptions> Described { get; } =
        Describe("max-pool",
            "The largest value of each window.", new MaxPoolOptions())
            .Integer("kernel", o => o.Kernel, (o, v) => o with { Kernel = v }, "height and width of a window", Bounds.Count)
            .OptionalInteger("stride", o => o.Stride, (o, v) => o with { Stride = v },
                "pixels from window to window; by default, the window's size", Bounds.Count)
            .Done();

    /// <inheritdoc/>
    public override Kind<LayerOptions> Descriptor => Described;

    /// <summary>The distance in pixels between windows; by default, the window's size.</summary>
    public int? Stride { get; init; }

    /// <summary>Whether negative results become 0.</summary>
    internal bool Rectify { get; init; }

    /// <inheritdoc/>
    protected internal override Module Build(string name, SampleShape input) =>
        new MaxPoolModule(name, input, PoolShapes.Check(name, input, Kernel, Stride ?? Kernel), Rectify);
}
