using FedActors.Numerics.Gemm;
using FedActors.Numerics.Layout;
using FedActors.Numerics.Memory;

namespace FedActors.Numerics.Convolution;

/// <summary>The gradient of a 3 × 3 convolution's weights in Winograd's domain: Gᵀ[Σ (Bᵀ d B) ⊙ (A dy Aᵀ)]G over tiles.</summary>
internal sealed unsafe class WinogradWeightGradient(ConvolutionShape shape, TileSet tiles) : WeightGradientKernel
{
    private const int Elements = 16, Lanes = 16, Block = 56;

    // Distance between elements; the odd cache line keeps the 16 streams out of each other's cache sets.
    private readonly int _inputStep = Block * shape.Inputs + Lanes;
    private readonly int _gradientStep = Block * shape.Outputs + Lanes;

    private readonly AlignedFloats _inputs = new(Elements * (Block * shape.Inputs + Lanes));
    private readonly AlignedFloats _gradients = new(Elements * (Block * shape.Outputs + Lanes));
    private readonly AlignedFloats _sums = new(Elements * shape.Inputs * shape.Outputs);
    private readonly AlignedFloats _ordered = new(shape.WeightCount);

    public override void Add(int images, float* x, Plane from, float* dy, Plane to, bool anew)
    {
        if (anew) _sums.Span.Clear();
        var perImage = shape.OutputHeight / 2 * (shape.OutputWidth / 2);
        for (var image = 0; image < images; image++)
            for (var first = 0; first < perImage; first += Block)
            {
                var count = Math.Min(Block, perImage - first);
                TransformBlock(x, from, dy, to, image, first, count);
                Multiply(count);
            }
    }

    public override void Read(Span<float> gradient)
    {
        fixed (float* sums = _sums.Span, target = _ordered.Span)
            for (var input = 0; input < shape.Inputs; input++)
                for (var output = 0; output < shape.Outputs; output += Lanes)
                {
                    var at = input * shape.Outputs + output;
                    var step = (nint)shape.Inputs * shape.Outputs;
                    WinogradTransform.WeightGradient(sums + at, step, target + at, step);
                }
        var ordered = _ordered.Span;
        for (var output = 0; output < shape.Outputs; output++)
            for (var rest = 0; rest < shape.Inputs * 9; rest++)
                gradient[output * shape.Inputs * 9 + rest] =
                    ordered[(rest % 9 * shape.Inputs + rest / 9) * shape.Outputs + output];
    }

    public override void Dispose()
    {
        _inputs.Dispose();
        _gradients.Dispose();
        _sums.Dispose();
        _ordered.Dispose();
    }

    private void TransformBlock(float* x, Plane from, float* dy, Plane to, int image, int first, int count)
    {
        var tilesPerRow = shape.OutputWidth / 2;
        fixed (float* inputs = _inputs.Span, gradients = _gradients.Span)
            for (var tile = 0; tile < count; tile++)
            {
                var (row, column) = ((first + tile) / tilesPerRow * 2, (first + tile) % tilesPerRow * 2);
                var corner = x + from.At(image, row - shape.Padding, column - shape.Padding);
                for (var channel = 0; channel < shape.Inputs; channel += Lanes)
                    WinogradTransform.Input(
                        corner + channel, from.RowStep, from.Channels, inputs + tile * shape.Inputs + channel, _inputStep);
                var slope = dy + to.At(image, row, column);
                for (var channel = 0; channel < shape.Outputs; channel += Lanes)
                    WinogradTransform.OutputGradient(
                        slope + channel, to.RowStep, to.Channels, gradients + tile * shape.Outputs + channel, _gradientStep);
            }
    }

    private void Multiply(int count)
    {
        nint tap = 0;
        fixed (float* inputs = _inputs.Span, gradients = _gradients.Span, sums = _sums.Span)
            for (var element = 0; element < Elements; element++)
                for (int column = 0, width; column < shape.Outputs; column += width)
                {
                    // The outputs are a multiple of 16; a wider strip that reaches past them would write into the next row.
                    var kernel = tiles.For(shape.Inputs, shape.Outputs - column);
                    while (kernel.Width > shape.Outputs - column) kernel = tiles.For(shape.Inputs, kernel.Width / 2);
                    width = kernel.Width;
                    for (var row = 0; row < shape.Inputs; row += kernel.Rows)
                        kernel.Run(new Tile
                        {
                            A = inputs + element * _inputStep + row,
                            ARow = 1,
                            AStep = shape.Inputs,
                            ATaps = &tap,
                            Taps = 1,
                            Depth = count,
                            B = gradients + element * _gradientStep + column,
                            BStep = shape.Outputs,
                            C = sums + (element * shape.Inputs + row) * shape.Outputs + column,
                            CRow = shape.Outputs,
                            Columns = width,
                            Rows = Math.Min(kernel.Rows, shape.Inputs - row),
                            Accumulate = true,
                        });
                }
    }
}
