using FedActors.Numerics.Layout;

namespace FedActors.Numerics.Convolution;

/// <summary>A way to compute the gradient of a convolution's weights, summed over images.</summary>
internal abstract unsafe class WeightGradientKernel : IDisposable
{
    /// <summary>
    /// Adds the gradient of these images to the running sum, which is cleared first if <paramref name="anew"/>.
    /// </summary>
    public abstract void Add(int images, float* x, Plane from, float* dy, Plane to, bool anew);

    /// <summary>Writes the sum in PyTorch's order: output, input, row, column.</summary>
    public abstract void Read(Span<float> gradient);

    public abstract void Dispose();
}
