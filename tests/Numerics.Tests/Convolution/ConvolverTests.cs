using System.Runtime.Intrinsics;
using FedActors.Numerics.Convolution;
using FedActors.Numerics.Gemm;
using FedActors.Numerics.Layout;
using FsCheck;
using FsCheck.Fluent;

namespace FedActors.Numerics.Tests.Convolution;

/// <summary>
/// Convolutions against their definition and against each other. (The tests of Training compare them with PyTorch.)
/// </summary>
public class ConvolverTests
{
    private static readonly Gen<ConvolutionShape> AnyShape =
        from groups in Gen.Choose(1, 3)
        from inputs in Gen.Choose(1, 6)
        from outputs in Gen.Choose(1, 20)
        from size in Gen.Choose(5, 9)
        from kernel in Gen.Choose(1, 3)
        from stride in Gen.Choose(1, 2)
        from padding in Gen.Choose(0, 2)
        from dilation in Gen.Choose(1, 2)
        select new ConvolutionShape
        {
            Inputs = inputs * groups,
            Outputs = outputs * groups,
            Height = size,
            Width = size + 1,
            Kernel = kernel,
            Stride = stride,
            Padding = padding,
            Dilation = dilation,
            Groups = groups,
        };

    private static readonly Gen<ConvolutionShape> WinogradShape =
        from inputs in Gen.Choose(1, 3)
        from outputs in Gen.Choose(1, 5)
        from height in Gen.Choose(2, 8)
        from width in Gen.Choose(2, 8)
        from padding in Gen.Choose(0, 1)
        select new ConvolutionShape
        {
            Inputs = 16 * inputs,
            Outputs = 16 * outputs,
            Height = 2 * height,
            Width = 2 * width,
            Kernel = 3,
            Padding = padding,
        };

    private static readonly Gen<ConvolutionShape> NarrowShape =
        from wide in Gen.Elements(1, 2, 4, 8)
        from groups in Gen.Choose(2, 20)
        from shape in AnyShape
        from kernel in Gen.Choose(1, 4)
        select shape with
        {
            Inputs = wide * groups,
            Outputs = wide * groups,
            Groups = groups,
            Kernel = kernel,
            Dilation = kernel == 4 ? 1 : shape.Dilation,
        };

    private static readonly Gen<(ConvolutionShape Shape, int Border)> PointwiseCase =
        from shape in AnyShape
        from inputs in Gen.Choose(1, 150)
        from outputs in Gen.Choose(1, 40)
        from size in Gen.Choose(1, 5)
        from border in Gen.Choose(0, 1)
        select (
            shape with
            {
                Inputs = inputs,
                Outputs = outputs,
                Height = size,
                Width = size + 1,
                Kernel = 1,
                Stride = 1,
                Padding = 0,
                Groups = 1,
            },
            border);

    [Fact]
    public void Forward_is_the_definition() => Prop.ForAll(AnyShape.ToArbitrary(), shape =>
    {
        var run = Run(shape, TileSet.Plain, plain: true);
        for (var output = 0; output < shape.Outputs; output++)
            for (var row = 0; row < shape.OutputHeight; row++)
                for (var column = 0; column < shape.OutputWidth; column++)
                    Assert.Equal(Definition(shape, run, output, row, column), run.Y[run.To.At(1, row, column) + output], 1e-4);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_kernel_gives_the_same_bits() => Prop.ForAll(AnyShape.ToArbitrary(), shape =>
    {
        var expected = Run(shape, TileSet.Plain, plain: true);
        foreach (var path in KernelPath.All().Where(path => path.IsAvailable))
        {
            var actual = Run(shape, path.Tiles, plain: true);
            Assert.Equal(expected.Y, actual.Y);
            Assert.Equal(expected.Dx, actual.Dx);
            Assert.Equal(expected.Gradient, actual.Gradient);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Narrow_groups_get_the_bits_of_wide_ones() => Prop.ForAll(NarrowShape.ToArbitrary(), shape =>
    {
        Assert.Equal(shape.GroupInputs == 1 || Vector512.IsHardwareAccelerated, NarrowGroups.Suit(shape));
        foreach (var rectify in new[] { false, true })
        {
            var expected = Run(shape, TileSet.Plain, plain: true, rectify: rectify);
            var actual = Run(shape, KernelPath.Current.Tiles, plain: false, rectify: rectify);
            Assert.Equal(expected.Y, actual.Y);
            Assert.Equal(expected.Dx, actual.Dx);
            Assert.Equal(expected.Gradient, actual.Gradient);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Single_pixels_give_what_the_definition_gives_on_every_path() => Prop.ForAll(PointwiseCase.ToArbitrary(), one =>
    {
        var (shape, border) = one;
        Assert.True(PointwiseConvolution.Suits(shape));
        var expected = Run(shape, TileSet.Plain, plain: true, border: border, rectify: border > 0);
        var plain = Run(shape, TileSet.Plain, plain: false, border: border, rectify: border > 0);
        Close(expected.Y, plain.Y);
        Close(expected.Dx, plain.Dx);
        Close(expected.Gradient, plain.Gradient);
        foreach (var path in KernelPath.All().Where(path => path.IsAvailable))
        {
            var actual = Run(shape, path.Tiles, plain: false, border: border, rectify: border > 0);
            Assert.Equal(plain.Y, actual.Y);
            Assert.Equal(plain.Dx, actual.Dx);
            Assert.Equal(plain.Gradient, actual.Gradient);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Winograd_gives_what_the_definition_gives() => Prop.ForAll(WinogradShape.ToArbitrary(), shape =>
    {
        Assert.True(WinogradConvolution.Suits(shape));
        var expected = Run(shape, TileSet.Plain, plain: true);
        var actual = Run(shape, KernelPath.Current.Tiles, plain: false);
        Close(expected.Y, actual.Y);
        Close(expected.Dx, actual.Dx);
        Close(expected.Gradient, actual.Gradient);
        Assert.Equal(Run(shape, TileSet.Plain, plain: false).Gradient, actual.Gradient);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(10).WithQuietOnSuccess(true));

    [Fact]
    public void Winograd_gives_0_where_the_definition_gives_0() => Prop.ForAll(WinogradShape.ToArbitrary(), shape =>
    {
        var expected = Run(shape, TileSet.Plain, plain: true, keepOneOf: 40).Gradient;
        var actual = Run(shape, KernelPath.Current.Tiles, plain: false, keepOneOf: 40).Gradient;
        Close(expected, actual);
        Assert.Contains(expected, value => value == 0);
        for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i] == 0, actual[i] == 0);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(10).WithQuietOnSuccess(true));

    private static void Close(float[] expected, float[] actual)
    {
        var largest = expected.Max(Math.Abs);
        for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i], actual[i], 1e-5 * largest);
    }

    private static Result Run(
        ConvolutionShape shape, TileSet tiles, bool plain, int keepOneOf = 1, bool rectify = false, int border = 0)
    {
        const int Images = 2;
        var from = new Plane(shape.Inputs, shape.Height, shape.Width, shape.Padding + border);
        var to = new Plane(shape.Outputs, shape.OutputHeight, shape.OutputWidth, shape.GradientBorder + border);
        var (x, dy) = (Fill(from, Images, 1, keepOneOf), Fill(to, Images, 2, keepOneOf));
        var (y, dx, gradient) = (new float[to.LengthOf(Images)], new float[from.LengthOf(Images)], new float[shape.WeightCount]);
        var (weights, bias) = (RandomFloats.Of(shape.WeightCount, 3), RandomFloats.Of(shape.Outputs, 4));
        using var convolver = new Convolver(shape, Images, tiles, plain);
        convolver.LoadForward(weights);
        convolver.LoadBackward(weights);
        convolver.Forward(Images, x, from, bias, y, to, rectify);
        convolver.Backward(Images, dy, to, dx, from);
        convolver.AddWeightGradient(Images, x, from, dy, to, anew: true);
        convolver.ReadWeightGradient(gradient);
        return new Result(x, from, y, to, dx, gradient, weights, bias);
    }

    private static float[] Fill(Plane plane, int images, long seed, int keepOneOf)
    {
        var (values, source) =
            (new float[plane.LengthOf(images)], RandomFloats.Of(images * plane.Height * plane.RowLength, seed));
        for (var i = 0; i < source.Length; i++)
            if (i * 2654435761 % 1009 % keepOneOf != 0) source[i] = 0;
        for (var row = 0; row < images * plane.Height; row++)
            source.AsSpan(row * plane.RowLength, plane.RowLength)
                .CopyTo(values.AsSpan(plane.At(row / plane.Height, row % plane.Height, 0)));
        return values;
    }

    private static double Definition(ConvolutionShape shape, Result run, int output, int row, int column)
    {
        var sum = (double)run.Bias[output];
        var group = output / shape.GroupOutputs;
        for (var input = 0; input < shape.GroupInputs; input++)
            for (var i = 0; i < shape.Kernel; i++)
                for (var j = 0; j < shape.Kernel; j++)
                {
                    var pixel = run.From.At(
                        1, row * shape.Stride + i * shape.Dilation - shape.Padding,
                        column * shape.Stride + j * shape.Dilation - shape.Padding);
                    sum += (double)run.X[pixel + group * shape.GroupInputs + input]
                        * run.Weights[((output * shape.GroupInputs + input) * shape.Kernel + i) * shape.Kernel + j];
                }
        return sum;
    }

    private sealed record Result(
        float[] X, Plane From, float[] Y, Plane To, float[] Dx, float[] Gradient, float[] Weights, float[] Bias);
}
