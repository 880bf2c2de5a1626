using FedActors.Numerics.Layout;

namespace FedActors.Numerics.Convolution;

/// <summary>A way to compute a convolution of one shape.</summary>
internal abstract unsafe class ConvolutionKernel : IDisposable
{
    /// <summary>Takes weights in PyTorch's order: output, input, row, column.</summary>
    public abstract void LoadForward(ReadOnlySpan<float> weights);

    /// <summary>
    /// Takes the weights of the convolution whose gradient this one is: its inputs are that one's outputs, and the kernel is turned
    /// around.
    /// </summary>
    public abstract void LoadBackward(ReadOnlySpan<float> weights);

    /// <summary>y = x ∗ weights (+ bias), then negative values to 0 if <paramref name="rectify"/>.</summary>
    public abstract void Run(int images, float* x, Plane from, float* y, Plane to, float* bias, bool rectify);

    public abstract void Dispose();
}
