using FedActors.Numerics.Gemm;
using FedActors.Numerics.Layout;
using FedActors.Numerics.Memory;

namespace FedActors.Numerics.Convolution;

/// <summary>
/// The weight gradient of a convolution: for each kernel element, the products of the input under it and the output gradient,
/// summed over pixels. The pixels are the depth of the matrix product, image rows its taps.
/// </summary>
internal sealed unsafe class TapWeightGradient : WeightGradientKernel
{
    private readonly ConvolutionShape _shape;
    private readonly TileSet _tiles;
    private readonly AlignedFloats _sums;
    private readonly nint[] _taps;

    public TapWeightGradient(ConvolutionShape shape, TileSet tiles)
    {
        (_shape, _tiles) = (shape, tiles);
        _sums = new AlignedFloats(shape.WeightCount);
        _taps = new nint[shape.OutputHeight];
    }

    /// <summary>Whether the elements of a kernel row are contiguous in the input.</summary>
    private bool Joined => _shape is { Groups: 1, Dilation: 1 };

    public override void Add(int images, float* x, Plane from, float* dy, Plane to, bool anew)
    {
        for (var row = 0; row < _shape.OutputHeight; row++) _taps[row] = (nint)row * _shape.Stride * from.RowStep;
        for (var image = 0; image < images; image++) AddImage(image, x, from, dy, to, anew && image == 0);
    }

    // Ordered by group, kernel element, input, output.
    public override void Read(Span<float> gradient)
    {
        var (places, inputs, outputs) = (_shape.Kernel * _shape.Kernel, _shape.GroupInputs, _shape.GroupOutputs);
        var sums = _sums.Span;
        for (var group = 0; group < _shape.Groups; group++)
            for (var place = 0; place < places; place++)
                for (var input = 0; input < inputs; input++)
                    for (var output = 0; output < outputs; output++)
                        gradient[((group * outputs + output) * inputs + input) * places + place] =
                            sums[((group * places + place) * inputs + input) * outputs + output];
    }

    public override void Dispose()
    {
        _sums.Dispose();
    }

    private void AddImage(int image, float* x, Plane from, float* dy, Plane to, bool anew)
    {
        var (places, rows) = Joined
            ? (_shape.Kernel, _shape.Kernel * _shape.Inputs)
            : (_shape.Kernel * _shape.Kernel, _shape.GroupInputs);
        fixed (nint* taps = _taps)
        fixed (float* sums = _sums.Span)
            for (var group = 0; group < _shape.Groups; group++)
                for (var place = 0; place < places; place++)
                {
                    var (row, column) = Joined ? (place, 0) : (place / _shape.Kernel, place % _shape.Kernel);
                    var corner =
                        from.At(image, row * _shape.Dilation - _shape.Padding, column * _shape.Dilation - _shape.Padding);
                    var tile = new Tile
                    {
                        A = x + corner + group * _shape.GroupInputs,
                        ARow = 1,
                        AStep = (nint)_shape.Stride * from.Channels,
                        ATaps = taps,
                        Taps = _shape.OutputHeight,
                        Depth = _shape.OutputWidth,
                        B = dy + to.At(image, 0, 0) + group * _shape.GroupOutputs,
                        BStep = to.Channels,
                        BTap = to.RowStep,
                        C = sums + (group * places + place) * rows * _shape.GroupOutputs,
                        CRow = _shape.GroupOutputs,
                        Accumulate = !anew,
                    };
                    AddPlace(tile, rows);
                }
    }

    private void AddPlace(Tile place, int rows)
    {
        for (int column = 0, width; column < _shape.GroupOutputs; column += width)
        {
            var kernel = _tiles.For(rows, _shape.GroupOutputs - column);
            width = Math.Min(kernel.Width, _shape.GroupOutputs - column);
            for (var row = 0; row < rows; row += kernel.Rows)
            {
                var tile = place;
                tile.A += row;
                tile.B += column;
                tile.C += (nint)row * tile.CRow + column;
                tile.Rows = Math.Min(kernel.Rows, rows - row);
                tile.Columns = width;
                kernel.Run(tile);
            }
        }
    }
}
