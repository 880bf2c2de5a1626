using FedActors.Numerics.Gemm;
using FedActors.Numerics.Layout;
using FedActors.Numerics.Memory;

namespace FedActors.Numerics.Convolution;

/// <summary>A two-dimensional convolution and its gradients, with the scratch memory of one thread.</summary>
internal sealed unsafe class Convolver : IDisposable
{
    private readonly ConvolutionShape _shape;
    private readonly TileSet _tiles;
    private readonly int _batch;
    private readonly bool _plain;
    private readonly ConvolutionKernel _forward;
    // Reserved when they are first used: a network that never trains has no use for gradients.
    private ConvolutionKernel? _backward;
    private WeightGradientKernel? _weightGradient;
    private AlignedFloats? _spread;

    /// <summary>A convolution of this shape, for batches of at most <paramref name="batch"/> images.</summary>
    public Convolver(ConvolutionShape shape, int batch) : this(shape, batch, KernelPath.Current.Tiles)
    {
    }

    /// <summary>Uses these tiles, and no algorithms for special shapes if <paramref name="plain"/>.</summary>
    internal Convolver(ConvolutionShape shape, int batch, TileSet tiles, bool plain = false)
    {
        (_shape, _batch, _tiles, _plain) = (shape, batch, tiles, plain);
        _forward = KernelFor(shape, tiles, plain);
    }

    private ConvolutionKernel ForInput => _backward ??= KernelFor(BackwardShape(_shape), _tiles, _plain);

    private WeightGradientKernel ForWeights => _weightGradient ??= WeightGradientFor(_shape, _tiles, _plain);

    private bool IsStrided => _shape.Stride > 1;

    private Plane SpreadPlane => new(_shape.Outputs, SpreadSize(_shape.Height), SpreadSize(_shape.Width), _shape.GradientBorder);

    /// <summary>Sets the weights for <see cref="Forward"/>.</summary>
    public void LoadForward(ReadOnlySpan<float> weights) => _forward.LoadForward(Checked(weights));

    /// <summary>Sets the weights for <see cref="Backward"/>.</summary>
    public void LoadBackward(ReadOnlySpan<float> weights) => ForInput.LoadBackward(Checked(weights));

    /// <summary>y = x ∗ weights + bias; negative results become 0 if <paramref name="rectify"/>.</summary>
    public void Forward(
        int images, ReadOnlySpan<float> x, Plane from, ReadOnlySpan<float> bias, Span<float> y, Plane to, bool rectify = false)
    {
        Check(images, x, from, y, to, from.Border >= _shape.Padding && (bias.IsEmpty || bias.Length == _shape.Outputs));
        fixed (float* px = x, py = y, pb = bias)
            _forward.Run(images, px, from, py, to, pb, rectify);
    }

    /// <summary>Computes the gradient of the input.</summary>
    public void Backward(int images, ReadOnlySpan<float> dy, Plane to, Span<float> dx, Plane from)
    {
        Check(images, dx, from, dy, to, IsStrided || to.Border >= _shape.GradientBorder);
        fixed (float* pdy = IsStrided ? Spread(images, dy, to) : dy, pdx = dx)
            ForInput.Run(images, pdy, IsStrided ? SpreadPlane : to, pdx, from, null, false);
    }

    /// <summary>
    /// Adds the weight gradient of these images to the running sum, which is cleared first if <paramref name="anew"/>.
    /// </summary>
    public void AddWeightGradient(int images, ReadOnlySpan<float> x, Plane from, ReadOnlySpan<float> dy, Plane to, bool anew)
    {
        Check(images, x, from, dy, to, from.Border >= _shape.Padding);
        fixed (float* px = x, pdy = dy)
            ForWeights.Add(images, px, from, pdy, to, anew);
    }

    /// <summary>Writes the gradient of the weights.</summary>
    public void ReadWeightGradient(Span<float> gradient) => ForWeights.Read(gradient);

    /// <inheritdoc/>
    public void Dispose()
    {
        _forward.Dispose();
        _backward?.Dispose();
        _weightGradient?.Dispose();
        _spread?.Dispose();
    }

    /// <summary>
    /// The input gradient is a convolution of the output gradient with the rotated kernel; a stride becomes zeros between the
    /// gradient's pixels.
    /// </summary>
    private static ConvolutionShape BackwardShape(ConvolutionShape shape) => shape with
    {
        Inputs = shape.Outputs,
        Outputs = shape.Inputs,
        Height = shape.Height + 2 * shape.Padding - shape.Reach + 1,
        Width = shape.Width + 2 * shape.Padding - shape.Reach + 1,
        Stride = 1,
        Padding = shape.Reach - 1 - shape.Padding,
    };

    private static ConvolutionKernel KernelFor(ConvolutionShape shape, TileSet tiles, bool plain)
    {
        if (!plain && NarrowGroups.Suit(shape)) return new NarrowConvolution(shape);
        if (!plain && PointwiseConvolution.Suits(shape)) return new PointwiseConvolution(shape, tiles);
        return !plain && WinogradConvolution.Suits(shape)
            ? new WinogradConvolution(shape, tiles)
            : new TapConvolution(shape, tiles);
    }

    private static WeightGradientKernel WeightGradientFor(ConvolutionShape shape, TileSet tiles, bool plain)
    {
        if (!plain && NarrowGroups.Suit(shape)) return new NarrowWeightGradient(shape);
        if (!plain && PointwiseConvolution.Suits(shape)) return new PointwiseWeightGradient(shape, tiles);
        return !plain && WinogradConvolution.Suits(shape)
            ? new WinogradWeightGradient(shape, tiles)
            : new TapWeightGradient(shape, tiles);
    }

    private int SpreadSize(int size) => size + 2 * _shape.Padding - _shape.Reach + 1;

    private ReadOnlySpan<float> Spread(int images, ReadOnlySpan<float> dy, Plane to)
    {
        var plane = SpreadPlane;
        var target = (_spread ??= new AlignedFloats(plane.LengthOf(_batch))).Span;
        for (var image = 0; image < images; image++)
            for (var row = 0; row < to.Height; row++)
                for (var column = 0; column < to.Width; column++)
                    dy.Slice(to.At(image, row, column), to.Channels)
                        .CopyTo(target[plane.At(image, row * _shape.Stride, column * _shape.Stride)..]);
        return target;
    }

    private ReadOnlySpan<float> Checked(ReadOnlySpan<float> weights) => weights.Length == _shape.WeightCount
        ? weights
        : throw new ArgumentException($"{weights.Length} weights for {_shape}");

    private void Check(int images, ReadOnlySpan<float> x, Plane from, ReadOnlySpan<float> y, Plane to, bool alsoFits)
    {
        var fits = alsoFits && from.Channels == _shape.Inputs && from.Height == _shape.Height && from.Width == _shape.Width
            && to.Channels == _shape.Outputs && to.Height == _shape.OutputHeight && to.Width == _shape.OutputWidth
            && x.Length >= from.LengthOf(images) && y.Length >= to.LengthOf(images);
        if (!fits) throw new ArgumentException($"{from} and {to} do not match {_shape}");
    }
}
