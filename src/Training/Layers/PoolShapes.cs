using FedActors.Numerics.Pooling;

namespace FedActors.Training.Layers;

/// <summary>The rules for a pooling window.</summary>
internal static class PoolShapes
{
    public static PoolShape Check(string name, SampleShape input, int kernel, int stride)
    {
        if (kernel < 1 || stride < 1) throw new ShapeException(name, $"window {kernel} and stride {stride} must be at least 1");
        if (kernel > Math.Min(input.Height, input.Width))
            throw new ShapeException(name, $"a window of {kernel} × {kernel} pixels does not fit into {input}");
        return new PoolShape(kernel, stride);
    }
}
