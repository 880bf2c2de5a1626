using FedActors.Numerics.Elementwise;
using FedActors.Numerics.Gemm;
using FedActors.Numerics.Layout;
using FedActors.Numerics.Memory;

namespace FedActors.Numerics.Convolution;

/// <summary>
/// A 1 × 1 convolution: the product of a matrix of pixels and the weights, of all images at once where they have no border, so
/// that tiles are full however small the images are.
/// </summary>
internal sealed unsafe class PointwiseConvolution(ConvolutionShape shape, TileSet tiles) : ConvolutionKernel
{
    private readonly Sgemm _gemm = new(tiles);
    private readonly AlignedFloats _weights = new(shape.WeightCount);
    private bool _backward;

    /// <summary>Whether a convolution is of this kind.</summary>
    public static bool Suits(ConvolutionShape shape) => shape is { Kernel: 1, Stride: 1, Padding: 0, Groups: 1 };

    public override void LoadForward(ReadOnlySpan<float> weights)
    {
        weights.CopyTo(_weights.Span);
        _backward = false;
    }

    public override void LoadBackward(ReadOnlySpan<float> weights)
    {
        weights.CopyTo(_weights.Span);
        _backward = true;
    }

    public override void Run(int images, float* x, Plane from, float* y, Plane to, float* bias, bool rectify)
    {
        var biases = bias == null ? default : new ReadOnlySpan<float>(bias, shape.Outputs);
        var (runs, pixels) = PixelRuns.Of(images, from, to);
        for (var run = 0; run < runs; run++)
            Multiply(
                new ReadOnlySpan<float>(x + PixelRuns.At(run, from), pixels * shape.Inputs), pixels, biases,
                new Span<float>(y + PixelRuns.At(run, to), pixels * shape.Outputs), rectify);
    }

    public override void Dispose()
    {
        _gemm.Dispose();
        _weights.Dispose();
    }

    private void Multiply(ReadOnlySpan<float> x, int pixels, ReadOnlySpan<float> bias, Span<float> y, bool rectify)
    {
        // The input gradient has the weights of the forward convolution, whose outputs are this one's inputs.
        var weights = _backward
            ? StridedMatrix.RowMajor(_weights.Span, shape.Inputs, shape.Outputs)
            : StridedMatrix.RowMajor(_weights.Span, shape.Outputs, shape.Inputs).Transposed;
        _gemm.Multiply(StridedMatrix.RowMajor(x, pixels, shape.Inputs), weights, y);
        if (!bias.IsEmpty) RowBias.Add(y, bias, rectify);
        else if (rectify) Rectifier.Forward(y, y);
    }
}
