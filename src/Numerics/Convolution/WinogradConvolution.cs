using System.Runtime.Intrinsics;
using FedActors.Numerics.Gemm;
using FedActors.Numerics.Layout;
using FedActors.Numerics.Memory;

namespace FedActors.Numerics.Convolution;

/// <summary>
/// A 3 × 3 convolution by Winograd's F(2×2, 3×3): blocks of tiles are transformed, multiplied element by element as 16 matrix
/// products, and transformed back, all within the second-level cache.
/// </summary>
internal sealed unsafe class WinogradConvolution : ConvolutionKernel
{
    private const int Elements = 16, Lanes = 16, Block = 28;

    private readonly ConvolutionShape _shape;
    private readonly TileSet _tiles;
    private readonly int _columns;

    // Distance between elements; the odd cache line keeps the 16 streams out of each other's cache sets.
    private readonly int _inputStep;
    private readonly int _productStep;

    private readonly AlignedFloats _weights;
    private readonly AlignedFloats _ordered;
    private readonly AlignedFloats _inputs;
    private readonly AlignedFloats _products;

    public WinogradConvolution(ConvolutionShape shape, TileSet tiles)
    {
        (_shape, _tiles) = (shape, tiles);
        while (_columns < shape.Outputs) _columns += tiles.WidthFor(shape.Outputs - _columns);
        _weights = new AlignedFloats(Elements * shape.Inputs * _columns);
        _ordered = new AlignedFloats(shape.WeightCount);
        (_inputStep, _productStep) = (Block * shape.Inputs + Lanes, Block * _columns + Lanes);
        _inputs = new AlignedFloats(Elements * _inputStep);
        _products = new AlignedFloats(Elements * _productStep);
    }

    /// <summary>Whether the algorithm supports a convolution of this shape.</summary>
    public static bool Suits(ConvolutionShape shape) =>
        shape is { Kernel: 3, Stride: 1, Dilation: 1, Groups: 1 } && shape.OutputHeight % 2 == 0 && shape.OutputWidth % 2 == 0
        && shape.Inputs % Lanes == 0 && shape.Outputs % Lanes == 0;

    public override void LoadForward(ReadOnlySpan<float> weights)
    {
        var ordered = _ordered.Span;
        for (var output = 0; output < _shape.Outputs; output++)
            for (var rest = 0; rest < _shape.Inputs * 9; rest++)
                ordered[(rest % 9 * _shape.Inputs + rest / 9) * _shape.Outputs + output] =
                    weights[output * _shape.Inputs * 9 + rest];
        Transform();
    }

    public override void LoadBackward(ReadOnlySpan<float> weights)
    {
        var ordered = _ordered.Span;
        for (var input = 0; input < _shape.Inputs; input++)
            for (var rest = 0; rest < _shape.Outputs * 9; rest++)
                ordered[((8 - rest % 9) * _shape.Inputs + input) * _shape.Outputs + rest / 9] =
                    weights[input * _shape.Outputs * 9 + rest];
        Transform();
    }

    public override void Run(int images, float* x, Plane from, float* y, Plane to, float* bias, bool rectify)
    {
        var perImage = _shape.OutputHeight / 2 * (_shape.OutputWidth / 2);
        for (var image = 0; image < images; image++)
            for (var first = 0; first < perImage; first += Block)
            {
                var count = Math.Min(Block, perImage - first);
                TransformInputs(x, from, image, first, count);
                Multiply(count);
                TransformOutputs(image, first, count, bias, rectify, y, to);
            }
    }

    public override void Dispose()
    {
        _weights.Dispose();
        _ordered.Dispose();
        _inputs.Dispose();
        _products.Dispose();
    }

    /// <summary>
    /// Reorders from kernel element, input, output to Winograd element, strip of outputs, input, output within the strip.
    /// </summary>
    private void Transform()
    {
        fixed (float* ordered = _ordered.Span, weights = _weights.Span)
            for (var input = 0; input < _shape.Inputs; input++)
                for (var output = 0; output < _shape.Outputs; output += Lanes)
                {
                    var (strip, width) = StripOf(output);
                    WinogradTransform.Weights(
                        ordered + input * _shape.Outputs + output, (nint)_shape.Inputs * _shape.Outputs,
                        weights + strip * _shape.Inputs + input * width + output - strip, (nint)_shape.Inputs * _columns);
                }
    }

    private (int Start, int Width) StripOf(int output)
    {
        var start = 0;
        while (true)
        {
            var width = _tiles.WidthFor(_shape.Outputs - start);
            if (output < start + width) return (start, width);
            start += width;
        }
    }

    private void TransformInputs(float* x, Plane from, int image, int first, int count)
    {
        var tilesPerRow = _shape.OutputWidth / 2;
        fixed (float* inputs = _inputs.Span)
            for (var tile = 0; tile < count; tile++)
            {
                var (row, column) = ((first + tile) / tilesPerRow * 2, (first + tile) % tilesPerRow * 2);
                var corner = x + from.At(image, row - _shape.Padding, column - _shape.Padding);
                for (var channel = 0; channel < _shape.Inputs; channel += Lanes)
                    WinogradTransform.Input(
                        corner + channel, from.RowStep, from.Channels, inputs + tile * _shape.Inputs + channel, _inputStep);
            }
    }

    private void Multiply(int count)
    {
        nint tap = 0;
        fixed (float* inputs = _inputs.Span, weights = _weights.Span, products = _products.Span)
            for (int column = 0, width; column < _columns; column += width)
            {
                var kernel = _tiles.For(count, _shape.Outputs - column);
                width = kernel.Width;
                var tile = new Tile
                {
                    ARow = _shape.Inputs,
                    AStep = 1,
                    ATaps = &tap,
                    Taps = 1,
                    Depth = _shape.Inputs,
                    BStep = width,
                    CRow = _columns,
                    Columns = width,
                };
                for (var element = 0; element < Elements; element++)
                {
                    tile.B = weights + (element * _columns + column) * _shape.Inputs;
                    for (var row = 0; row < count; row += kernel.Rows)
                    {
                        tile.A = inputs + element * _inputStep + row * _shape.Inputs;
                        tile.C = products + element * _productStep + row * _columns + column;
                        tile.Rows = Math.Min(kernel.Rows, count - row);
                        kernel.Run(tile);
                    }
                }
            }
    }

    private void TransformOutputs(int image, int first, int count, float* bias, bool rectify, float* y, Plane to)
    {
        var tilesPerRow = _shape.OutputWidth / 2;
        fixed (float* products = _products.Span)
            for (var tile = 0; tile < count; tile++)
            {
                var target = y + to.At(image, (first + tile) / tilesPerRow * 2, (first + tile) % tilesPerRow * 2);
                for (var channel = 0; channel < _shape.Outputs; channel += Lanes)
                    WinogradTransform.Output(
                        products + tile * _columns + channel, _productStep,
                        bias == null ? default : Vector512.Load(bias + channel),
                        rectify, target + channel, to.RowStep, to.Channels);
            }
    }
}
