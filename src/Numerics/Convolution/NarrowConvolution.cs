using FedActors.Numerics.Layout;
using FedActors.Numerics.Memory;

namespace FedActors.Numerics.Convolution;

/// <summary>
/// A convolution of <see cref="NarrowGroups"/>; as a matrix product it would fill only a few columns of a tile. Products are
/// added in the order of <see cref="TapConvolution"/>, so both give the same bits.
/// </summary>
internal sealed unsafe class NarrowConvolution : ConvolutionKernel
{
    private const int Lanes = 16;

    private readonly ConvolutionShape _shape;
    private readonly NarrowGroups _groups;
    private readonly AlignedFloats _weights, _bias;

    public NarrowConvolution(ConvolutionShape shape)
    {
        (_shape, _groups) = (shape, new NarrowGroups(shape));
        (_weights, _bias) =
            (new AlignedFloats(_groups.Taps * _groups.Group * _groups.Columns), new AlignedFloats(_groups.Columns));
    }

    public override void LoadForward(ReadOnlySpan<float> weights)
    {
        var (taps, group) = (_groups.Taps, _groups.Group);
        for (var i = 0; i < weights.Length; i++)
            _weights.Span[_groups.At(i / taps / group, i / taps % group, i % taps)] = weights[i];
    }

    public override void LoadBackward(ReadOnlySpan<float> weights)
    {
        var (taps, group) = (_groups.Taps, _groups.Group);
        for (var i = 0; i < weights.Length; i++)
        {
            var (output, input, tap) = (i / taps / group, i / taps % group, i % taps);
            _weights.Span[_groups.At(output / group * group + input, output % group, taps - 1 - tap)] = weights[i];
        }
    }

    public override void Run(int images, float* x, Plane from, float* y, Plane to, float* bias, bool rectify)
    {
        if (bias != null) new ReadOnlySpan<float>(bias, _shape.Outputs).CopyTo(_bias.Span);
        fixed (nint* offsets = _groups.OffsetsIn(from))
        fixed (int* sources = _groups.Sources)
        fixed (float* weights = _weights.Span, biases = _bias.Span)
        {
            var strip = new NarrowStrip
            {
                XStep = (nint)_shape.Stride * from.Channels,
                YStep = to.Channels,
                WeightStep = _groups.Columns,
                Offsets = offsets,
                Sources = sources,
                Taps = _groups.Taps,
                Group = _groups.Group,
                Rectify = rectify,
            };
            for (var image = 0; image < images; image++)
                for (var row = 0; row < _shape.OutputHeight; row++)
                    for (var channel = 0; channel < _shape.Outputs; channel += Lanes)
                    {
                        strip.X = x + from.At(image, row * _shape.Stride - _shape.Padding, -_shape.Padding) + channel;
                        strip.Y = y + to.At(image, row, 0) + channel;
                        strip.Weights = weights + channel;
                        strip.Bias = bias == null ? null : biases + channel;
                        strip.Channels = Math.Min(Lanes, _shape.Outputs - channel);
                        strip.Run(_shape.OutputWidth);
                    }
        }
    }

    public override void Dispose()
    {
        _weights.Dispose();
        _bias.Dispose();
    }
}
