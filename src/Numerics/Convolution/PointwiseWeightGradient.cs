using FedActors.Numerics.Gemm;
using FedActors.Numerics.Layout;
using FedActors.Numerics.Memory;

namespace FedActors.Numerics.Convolution;

/// <summary>The weight gradient of a <see cref="PointwiseConvolution"/>: a matrix product over pixels.</summary>
internal sealed unsafe class PointwiseWeightGradient(ConvolutionShape shape, TileSet tiles) : WeightGradientKernel
{
    private readonly Sgemm _gemm = new(tiles);
    private readonly AlignedFloats _sums = new(shape.WeightCount);

    public override void Add(int images, float* x, Plane from, float* dy, Plane to, bool anew)
    {
        var (runs, pixels) = PixelRuns.Of(images, from, to);
        for (var run = 0; run < runs; run++)
        {
            var input = new ReadOnlySpan<float>(x + PixelRuns.At(run, from), pixels * shape.Inputs);
            var slope = new ReadOnlySpan<float>(dy + PixelRuns.At(run, to), pixels * shape.Outputs);
            _gemm.Multiply(
                StridedMatrix.RowMajor(slope, pixels, shape.Outputs).Transposed,
                StridedMatrix.RowMajor(input, pixels, shape.Inputs), _sums.Span, accumulate: !anew || run > 0);
        }
    }

    public override void Read(Span<float> gradient) => _sums.Span[..gradient.Length].CopyTo(gradient);

    public override void Dispose()
    {
        _gemm.Dispose();
        _sums.Dispose();
    }
}
