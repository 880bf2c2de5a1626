using FedActors.Training.Layers;
using FedActors.Training.Modules;

namespace FedActors;

/// <summary>The mean of each window of Kernel × Kernel pixels.</summary>
/// <param name="Kernel">The window's size.</param>
public sealed record AveragePoolOptions(int Kernel = 2) : LayerOptions
{
    /// <summary>How configurations name and set it.</summary>
    public static Kind<LayerOptions> Described { get; } =
        Describe("average-pool",
            "The mean of each window.", new AveragePoolOptions())
            .Integer("kernel", o => o.Kernel, (o, v) => o with { Kernel = v }, "height and width of a window", Bounds.Count)
            .OptionalInteger("stride", o => o.Stride, (o, v) => o with { Stride = v },
                "pixels from window to window; by default, the window's size", Bounds.Count)
            .Done();

    /// <inheritdoc/>
    public override Kind<LayerOptions> Descriptor => Described;

    /// <summary>The distance in pixels between windows; by default, the window's size.</summary>
    public int? Stride { get; init; }

    /// <inheritdoc/>
    protected internal override Module Build(string name, SampleShape input)
    {
        var shape = PoolShapes.Check(name, input, Kernel, Stride ?? Kernel);
        var output = new SampleShape(input.Channels, shape.OutputSize(input.Height), shape.OutputSize(input.Width));
        return new AveragePoolModule(name, input, output, (Kernel, Kernel), shape.Stride);
    }
}
