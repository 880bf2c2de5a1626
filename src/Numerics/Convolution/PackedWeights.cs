using FedActors.Numerics.Gemm;
using FedActors.Numerics.Memory;

namespace FedActors.Numerics.Convolution;

/// <summary>
/// The weights of a convolution in the order in which tiles read them: by strip of output channels, then kernel row, kernel
/// column and input channel, with the strip's channels side by side.
/// </summary>
internal sealed class PackedWeights : IDisposable
{
    private readonly ConvolutionShape _shape;
    private readonly TileSet _tiles;
    private readonly AlignedFloats _panels;

    public PackedWeights(ConvolutionShape shape, TileSet tiles)
    {
        (_shape, _tiles) = (shape, tiles);
        // Without dilation or groups, a kernel row is one run of Kernel × Inputs neighbours.
        Joined = shape is { Groups: 1, Dilation: 1 };
        (Taps, Depth) = Joined ? (shape.Kernel, shape.Kernel * shape.Inputs) : (shape.Kernel * shape.Kernel, shape.GroupInputs);
        _panels = new AlignedFloats(shape.Groups * GroupLength);
    }

    public bool Joined { get; }

    public int Taps { get; }

    public int Depth { get; }

    public Span<float> Span => _panels.Span;

    private int GroupLength => PaddedColumns * Taps * Depth;

    private int PaddedColumns
    {
        get
        {
            var columns = 0;
            while (columns < _shape.GroupOutputs) columns += _tiles.WidthFor(_shape.GroupOutputs - columns);
            return columns;
        }
    }

    /// <summary>The start of the strip whose first output channel within a group is <paramref name="column"/>.</summary>
    public int At(int group, int column) => group * GroupLength + column * Taps * Depth;

    /// <summary>Packs from PyTorch's order: output, input, row, column.</summary>
    public void PackForward(ReadOnlySpan<float> weights)
    {
        var (kernel, inputs) = (_shape.Kernel, _shape.GroupInputs);
        for (var output = 0; output < _shape.Outputs; output++)
            for (var input = 0; input < inputs; input++)
                for (var place = 0; place < kernel * kernel; place++)
                    Panel(output, place, input) = weights[(output * inputs + input) * kernel * kernel + place];
    }

    /// <summary>
    /// Packs for the input gradient: inputs and outputs are exchanged in this object's shape, <paramref name="weights"/> are
    /// those of the forward convolution, and the kernel is rotated by 180°.
    /// </summary>
    public void PackBackward(ReadOnlySpan<float> weights)
    {
        var (places, outputs) = (_shape.Kernel * _shape.Kernel, _shape.GroupOutputs);
        for (var input = 0; input < _shape.Inputs; input++)
            for (var output = 0; output < outputs; output++)
                for (var place = 0; place < places; place++)
                {
                    var group = input / _shape.GroupInputs;
                    Panel(group * outputs + output, places - 1 - place, input % _shape.GroupInputs) =
                        weights[(input * outputs + output) * places + place];
                }
    }

    public void Dispose() => _panels.Dispose();

    private ref float Panel(int output, int place, int input)
    {
        var (group, column) = (output / _shape.GroupOutputs, output % _shape.GroupOutputs);
        var start = 0;
        var width = _tiles.WidthFor(_shape.GroupOutputs);
        while (column - start >= width)
        {
            start += width;
            width = _tiles.WidthFor(_shape.GroupOutputs - start);
        }
        return ref _panels.Span[At(group, start) + (place * _shape.GroupInputs + input) * width + column - start];
    }
}
