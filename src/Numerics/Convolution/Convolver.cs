using FedActors.Numerics.Gemm;
using FedActors.Numerics.Layout;
using FedActors.Numerics.Memory;

namespace FedActors.Numerics.Convolution;

/// <summary>A two-dimensional convolution and its gradients, with the scratch memory of one thread.</summary>
internal sealed unsafe class Convolver : IDisposable
{
    private readonly ConvolutionShape _shape;
    private readonly ConvolutionKernel _forward;
    private readonly ConvolutionKernel _backward;
    private readonly WeightGradientKernel _weightGradient;
    private readonly AlignedFloats? _spread;
    private readonly Plane _spreadPlane;

    /// <summary>A convolution of this shape, for batches of at most <paramref name="batch"/> images.</summary>
    public Convolver(ConvolutionShape shape, int batch) : this(shape, batch, KernelPath.Current.Tiles)
    {
    }

    /// <summary>Uses these tiles, and no algorithms for special shapes if <paramref name="plain"/>.</summary>
    internal Convolver(ConvolutionShape shape, int batch, TileSet tiles, bool plain = false)
    {
        _shape = shape;
        _forward = KernelFor(shape, tiles, plain);
        _backward = KernelFor(BackwardShape(shape), tiles, plain);
        _weightGradient = WeightGradientFor(shape, tiles, plain);
        if (shape.Stride == 1) return;
        _spreadPlane = new Plane(shape.Outputs, SpreadSize(shape.Height), SpreadSize(shape.Width), shape.GradientBorder);
        _spread = new AlignedFloats(_spreadPlane.LengthOf(batch));
    }

    /// <summary>Sets the weights for <see cref="Forward"/>.</summary>
    public void LoadForward(ReadOnlySpan<float> weights) => _forward.LoadForward(Checked(weights));

    /// <summary>Sets the weights for <see cref="Backward"/>.</summary>
    public void LoadBackward(ReadOnlySpan<float> weights) => _backward.LoadBackward(Checked(weights));

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
        Check(images, dx, from, dy, to, _spread is not null || to.Border >= _shape.GradientBorder);
        if (_spread is not null) Spread(images, dy, to);
        fixed (float* pdy = _spread is null ? dy : _spread.Span, pdx = dx)
            _backward.Run(images, pdy, _spread is null ? to : _spreadPlane, pdx, from, null, false);
    }

    /// <summary>
    /// Adds the weight gradient of these images to the running sum, which is cleared first if <paramref name="anew"/>.
    /// </summary>
    public void AddWeightGradient(int images, ReadOnlySpan<float> x, Plane from, ReadOnlySpan<float> dy, Plane to, bool anew)
    {
        Check(images, x, from, dy, to, from.Border >= _shape.Padding);
        fixed (float* px = x, pdy = dy)
            _weightGradient.Add(images, px, from, pdy, to, anew);
    }

    /// <summary>Writes the gradient of the weights.</summary>
    public void ReadWeightGradient(Span<float> gradient) => _weightGradient.Read(gradient);

    /// <inheritdoc/>
    public void Dispose()
    {
        _forward.Dispose();
        _backward.Dispose();
        _weightGradient.Dispose();
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

    private void Spread(int images, ReadOnlySpan<float> dy, Plane to)
    {
        var target = _spread!.Span;
        for (var image = 0; image < images; image++)
            for (var row = 0; row < to.Height; row++)
                for (var column = 0; column < to.Width; column++)
                    dy.Slice(to.At(image, row, column), to.Channels)
                        .CopyTo(target[_spreadPlane.At(image, row * _shape.Stride, column * _shape.Stride)..]);
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
