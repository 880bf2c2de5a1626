using FedActors.Numerics.Gemm;
using FsCheck;
using FsCheck.Fluent;

namespace FedActors.Numerics.Tests.Gemm;

/// <summary>Products in which one factor has few rows and the rows of both are contiguous.</summary>
public class DotTileTests
{
    private static readonly Arbitrary<(int Few, int Many, int Depth, bool Left, bool Accumulate)> Shapes =
        (from few in Gen.Choose(1, 15)
         from many in Gen.Choose(1, 30)
         from depth in Gen.Choose(64, 250)
         from left in Gen.Elements(true, false)
         from accumulate in Gen.Elements(true, false)
         select (few, many, depth, left, accumulate)).ToArbitrary();

    // The 256-bit kernels, including those for ARM, run on any machine.
    private static IEnumerable<TileSet> Sets =>
        KernelPath.All().Where(path => path.IsAvailable).Select(path => path.Tiles).Append(TileSet.Neon);

    [Fact]
    public void Every_kernel_gives_the_bits_of_the_plain_one() => Prop.ForAll(Shapes, shape =>
    {
        var (m, n) = shape.Left ? (shape.Few, shape.Many) : (shape.Many, shape.Few);
        var (a, b) = (RandomFloats.Of(m * shape.Depth, shape.Depth), RandomFloats.Of(n * shape.Depth, shape.Depth + 1));
        var start = RandomFloats.Of(m * n, 3);
        var expected = Product(TileSet.Plain, m, n, a, b, start, shape.Accumulate);
        foreach (var tiles in Sets) Assert.Equal(expected, Product(tiles, m, n, a, b, start, shape.Accumulate));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Terms_are_added_in_sixteen_parts_that_are_reduced_by_halving()
    {
        // Parts 0 and 8 are added first and cancel; in the order of the terms, the 1 would be lost next to a hundred million.
        var (a, b) = (new float[64], Enumerable.Repeat(1f, 64).ToArray());
        (a[0], a[8], a[1]) = (1e8f, -1e8f, 1);
        foreach (var tiles in Sets) Assert.Equal([1f], Product(tiles, 1, 1, a, b, [0], accumulate: false));
    }

    [Fact]
    public void A_zero_sum_has_the_same_sign_everywhere()
    {
        var (a, b) = (Enumerable.Repeat(-1e-30f, 65).ToArray(), Enumerable.Repeat(1e-30f, 65).ToArray());
        var expected = BitConverter.SingleToInt32Bits(Product(TileSet.Plain, 1, 1, a, b, [0], accumulate: false)[0]);
        foreach (var tiles in Sets)
            Assert.Equal(expected, BitConverter.SingleToInt32Bits(Product(tiles, 1, 1, a, b, [0], accumulate: false)[0]));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(60)]
    [InlineData(67)]
    public void An_infinite_term_makes_the_sum_infinite_not_NaN(int place)
    {
        var (a, b) = (Enumerable.Repeat(1f, 68).ToArray(), Enumerable.Repeat(1f, 68).ToArray());
        a[place] = float.PositiveInfinity;
        foreach (var tiles in Sets) Assert.Equal([float.PositiveInfinity], Product(tiles, 1, 1, a, b, [0], accumulate: false));
    }

    private static float[] Product(TileSet tiles, int m, int n, float[] a, float[] b, float[] start, bool accumulate)
    {
        using var gemm = new Sgemm(tiles);
        var c = start.ToArray();
        gemm.Multiply(
            StridedMatrix.RowMajor(a, m, a.Length / m), StridedMatrix.RowMajor(b, n, b.Length / n).Transposed, c, accumulate);
        return c;
    }
}
