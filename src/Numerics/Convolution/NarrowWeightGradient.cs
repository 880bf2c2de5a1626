using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using FedActors.Numerics.Layout;
using FedActors.Numerics.Memory;

namespace FedActors.Numerics.Convolution;

/// <summary>
/// The weight gradient of <see cref="NarrowGroups"/>. Each weight has a lane of a vector accumulator: nine kernel elements at
/// a time for depthwise groups, else up to eight inputs of the groups. Products are added in the order of
/// <see cref="TapWeightGradient"/>, so both give the same bits.
/// </summary>
internal sealed unsafe class NarrowWeightGradient : WeightGradientKernel
{
    private const int Lanes = 16, Block = 9, MostInputs = 8;

    private readonly ConvolutionShape _shape;
    private readonly NarrowGroups _groups;
    private readonly AlignedFloats _sums;
    private readonly int[] _sources = new int[MostInputs * Lanes];

    public NarrowWeightGradient(ConvolutionShape shape)
    {
        (_shape, _groups) = (shape, new NarrowGroups(shape));
        // Values computed past the last element or input go to spare rows that are never read.
        _sums = new AlignedFloats((_groups.Taps * _groups.Group + Block) * _groups.Columns);
        _groups.Sources.CopyTo(_sources, 0);
    }

    public override void Add(int images, float* x, Plane from, float* dy, Plane to, bool anew)
    {
        // The neutral element of addition: −0 + −0 is −0, but 0 + −0 is 0.
        if (anew) _sums.Span.Fill(-0f);
        fixed (nint* offsets = _groups.OffsetsIn(from))
        fixed (float* sums = _sums.Span)
            for (var image = 0; image < images; image++)
                for (var channel = 0; channel < _shape.Outputs; channel += Lanes)
                {
                    var corner = x + from.At(image, -_shape.Padding, -_shape.Padding) + channel;
                    var slopes = dy + to.At(image, 0, 0) + channel;
                    for (var tap = 0; tap < _groups.Taps; tap += _groups.IsDepthwise ? Block : 1)
                    {
                        var target = sums + tap * _groups.Group * _groups.Columns + channel;
                        if (_groups.IsDepthwise) AddDepthwise(corner, from, slopes, to, offsets, tap, target);
                        else AddGroups(corner + offsets[tap], from, slopes, to, target);
                    }
                }
    }

    public override void Read(Span<float> gradient)
    {
        var (taps, group) = (_groups.Taps, _groups.Group);
        for (var i = 0; i < gradient.Length; i++)
            gradient[i] = _sums.Span[_groups.At(i / taps / group, i / taps % group, i % taps)];
    }

    public override void Dispose() => _sums.Dispose();

    /// <summary>Positions past the last kernel element repeat that element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddDepthwise(float* x, Plane from, float* dy, Plane to, nint* offsets, int first, float* sums)
    {
        nint At(int place) => offsets[Math.Min(first + place, _groups.Taps - 1)];
        float* x0 = x + At(0), x1 = x + At(1), x2 = x + At(2), x3 = x + At(3), x4 = x + At(4);
        float* x5 = x + At(5), x6 = x + At(6), x7 = x + At(7), x8 = x + At(8);
        Vector512<float> sum0 = default, sum1 = default, sum2 = default, sum3 = default, sum4 = default;
        Vector512<float> sum5 = default, sum6 = default, sum7 = default, sum8 = default;
        for (var row = 0; row < _shape.OutputHeight; row++)
        {
            var gradient = dy + row * (nint)to.RowStep;
            var at = row * (nint)_shape.Stride * from.RowStep;
            for (var left = _shape.OutputWidth; left > 0; left--, gradient += to.Channels, at += _shape.Stride * from.Channels)
            {
                var slope = Vector512.Load(gradient);
                sum0 = Vector512.FusedMultiplyAdd(Vector512.Load(x0 + at), slope, sum0);
                sum1 = Vector512.FusedMultiplyAdd(Vector512.Load(x1 + at), slope, sum1);
                sum2 = Vector512.FusedMultiplyAdd(Vector512.Load(x2 + at), slope, sum2);
                sum3 = Vector512.FusedMultiplyAdd(Vector512.Load(x3 + at), slope, sum3);
                sum4 = Vector512.FusedMultiplyAdd(Vector512.Load(x4 + at), slope, sum4);
                sum5 = Vector512.FusedMultiplyAdd(Vector512.Load(x5 + at), slope, sum5);
                sum6 = Vector512.FusedMultiplyAdd(Vector512.Load(x6 + at), slope, sum6);
                sum7 = Vector512.FusedMultiplyAdd(Vector512.Load(x7 + at), slope, sum7);
                sum8 = Vector512.FusedMultiplyAdd(Vector512.Load(x8 + at), slope, sum8);
            }
        }
        AddTo(ref sums, sum0);
        AddTo(ref sums, sum1);
        AddTo(ref sums, sum2);
        AddTo(ref sums, sum3);
        AddTo(ref sums, sum4);
        AddTo(ref sums, sum5);
        AddTo(ref sums, sum6);
        AddTo(ref sums, sum7);
        AddTo(ref sums, sum8);
    }

    /// <summary>One kernel element, all inputs of the groups.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddGroups(float* x, Plane from, float* dy, Plane to, float* sums)
    {
        var (source0, source1, source2, source3) = (Source(0), Source(1), Source(2), Source(3));
        var (source4, source5, source6, source7) = (Source(4), Source(5), Source(6), Source(7));
        Vector512<float> sum0 = default, sum1 = default, sum2 = default, sum3 = default;
        Vector512<float> sum4 = default, sum5 = default, sum6 = default, sum7 = default;
        var wide = _groups.Group > 4;
        for (var row = 0; row < _shape.OutputHeight; row++)
        {
            var gradient = dy + row * (nint)to.RowStep;
            var input = x + row * (nint)_shape.Stride * from.RowStep;
            for (var left = _shape.OutputWidth; left > 0; left--, gradient += to.Channels, input += _shape.Stride * from.Channels)
            {
                var (slope, value) = (Vector512.Load(gradient), Vector512.Load(input));
                sum0 = Vector512.FusedMultiplyAdd(Vector512.ShuffleNative(value, source0), slope, sum0);
                sum1 = Vector512.FusedMultiplyAdd(Vector512.ShuffleNative(value, source1), slope, sum1);
                sum2 = Vector512.FusedMultiplyAdd(Vector512.ShuffleNative(value, source2), slope, sum2);
                sum3 = Vector512.FusedMultiplyAdd(Vector512.ShuffleNative(value, source3), slope, sum3);
                if (!wide) continue;
                sum4 = Vector512.FusedMultiplyAdd(Vector512.ShuffleNative(value, source4), slope, sum4);
                sum5 = Vector512.FusedMultiplyAdd(Vector512.ShuffleNative(value, source5), slope, sum5);
                sum6 = Vector512.FusedMultiplyAdd(Vector512.ShuffleNative(value, source6), slope, sum6);
                sum7 = Vector512.FusedMultiplyAdd(Vector512.ShuffleNative(value, source7), slope, sum7);
            }
        }
        AddTo(ref sums, sum0);
        AddTo(ref sums, sum1);
        if (_groups.Group == 2) return;
        AddTo(ref sums, sum2);
        AddTo(ref sums, sum3);
        if (!wide) return;
        AddTo(ref sums, sum4);
        AddTo(ref sums, sum5);
        AddTo(ref sums, sum6);
        AddTo(ref sums, sum7);
    }

    private Vector512<int> Source(int input) => Vector512.Create<int>(_sources.AsSpan(input * Lanes));

    private void AddTo(ref float* sums, Vector512<float> sum)
    {
        (sum + Vector512.Load(sums)).Store(sums);
        sums += _groups.Columns;
    }
}
