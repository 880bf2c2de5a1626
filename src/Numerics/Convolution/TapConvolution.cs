using FedActors.Numerics.Gemm;
using FedActors.Numerics.Layout;

namespace FedActors.Numerics.Convolution;

/// <summary>
/// Convolution as a matrix product whose left factor is the image itself: neighbouring output pixels are rows at a fixed
/// distance, and kernel rows are taps at fixed offsets, so the image need not be unfolded. Weights are packed as
/// <see cref="PackedWeights"/>.
/// </summary>
internal sealed unsafe class TapConvolution(ConvolutionShape shape, TileSet tiles) : ConvolutionKernel
{
    private readonly PackedWeights _weights = new(shape, tiles);
    private readonly nint[] _taps = new nint[shape.Kernel * shape.Kernel];

    public override void LoadForward(ReadOnlySpan<float> weights) => _weights.PackForward(weights);

    public override void LoadBackward(ReadOnlySpan<float> weights) => _weights.PackBackward(weights);

    public override void Run(int images, float* x, Plane from, float* y, Plane to, float* bias, bool rectify)
    {
        FillTaps(from);
        fixed (nint* taps = _taps)
        fixed (float* weights = _weights.Span)
            for (var group = 0; group < shape.Groups; group++)
                for (int column = 0, width; column < shape.GroupOutputs; column += width)
                {
                    var kernel = tiles.For(shape.OutputWidth, shape.GroupOutputs - column);
                    width = Math.Min(kernel.Width, shape.GroupOutputs - column);
                    var tile = new Tile
                    {
                        ARow = shape.Stride * (nint)from.Channels,
                        AStep = 1,
                        ATaps = taps,
                        Taps = _weights.Taps,
                        Depth = _weights.Depth,
                        B = weights + _weights.At(group, column),
                        BStep = kernel.Width,
                        BTap = (nint)_weights.Depth * kernel.Width,
                        CRow = to.Channels,
                        Bias = bias == null ? null : bias + group * shape.GroupOutputs + column,
                        Rectify = rectify,
                        Columns = width,
                    };
                    var output = y + group * shape.GroupOutputs + column;
                    for (var image = 0; image < images; image++)
                        RunImage(kernel, tile, x + group * shape.GroupInputs, from, output, to, image);
                }
    }

    public override void Dispose()
    {
        _weights.Dispose();
    }

    private void FillTaps(Plane from)
    {
        for (var tap = 0; tap < _weights.Taps; tap++)
        {
            var (row, column) = _weights.Joined ? (tap, 0) : (tap / shape.Kernel, tap % shape.Kernel);
            _taps[tap] = (nint)shape.Dilation * row * from.RowStep + (nint)shape.Dilation * column * from.Channels;
        }
    }

    private void RunImage(TileKernel kernel, Tile tile, float* x, Plane from, float* y, Plane to, int image)
    {
        for (var row = 0; row < shape.OutputHeight; row++)
            for (var pixel = 0; pixel < shape.OutputWidth; pixel += kernel.Rows)
            {
                tile.Rows = Math.Min(kernel.Rows, shape.OutputWidth - pixel);
                tile.A = x + from.At(image, row * shape.Stride - shape.Padding, pixel * shape.Stride - shape.Padding);
                tile.C = y + to.At(image, row, pixel);
                kernel.Run(tile);
            }
    }
}
