using FedActors.Numerics.Layout;

namespace FedActors.Numerics.Convolution;

/// <summary>A way to compute a convolution of one shape.</summary>
internal abstract unsafe class ConvolutionKernel : IDisposable
{
    /// <summary>Takes weights in PyTorch's order: output, input, row, column.</summary>
    public abstract void LoadForward(ReadOnlySpan<float> weights);

    /// <summary>
    /// Takes the weights of the forward convolution whose input gradient this kernel computes: inputs and outputs are
    /// exchanged, and the kernel is rotated by 180°.
    /// </summary>
    public abstract void LoadBackward(ReadOnlySpan<float> weights);

    /// <summary>y = x ∗ weights (+ bias); negative results become 0 if <paramref name="rectify"/>.</summary>
    public abstract void Run(int images, float* x, Plane from, float* y, Plane to, float* bias, bool rectify);

    public abstract void Dispose();
}
