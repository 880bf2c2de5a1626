using FedActors.Numerics.Gemm;
using FsCheck;
using FsCheck.Fluent;

namespace FedActors.Numerics.Tests.Gemm;

/// <summary>Products in which one factor has few rows and both lie in memory as rows.</summary>
public class DotTileTests
{
    private static readonly Arbitrary<(int Few, int Many, int Depth, bool Left, bool Accumulate)> Shapes =
        (from few in Gen.Choose(1, 15)
         from many in Gen.Choose(1, 30)
         from depth in Gen.Choose(64, 250)
         from left in Gen.Elements(true, false)
         from accumulate in Gen.Elements(true, false)
         select (few, many, depth, left, accumulate)).ToArbitrary();

    // Kernels of 256 bits run on any machine, those for ARM among them.
    private static IEnumerable<TileSet> Sets => KernelPath.All().Where(path => path.IsAvailable).Select(path => path.Tiles).Append(TileSet.Neon);

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
    public void Terms_are_added_in_sixteen_parts_and_these_in_halves()
    {
        // Parts 0 and 8 meet first and cancel; in the order of the terms the 1 would be lost beside a hundred million.
        var (a, b) = (new float[64], Enumerable.Repeat(1f, 64).ToArray());
        (a[0], a[8], a[1]) = (1e8f, -1e8f, 1);
        foreach (var tiles in Sets) Assert.Equal([1f], Product(tiles, 1, 1, a, b, [0], accumulate: false));
    }

    [Fact]
    public void Sum_of_what_vanishes_has_the_same_sign_everywhere()
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
    public void Infinite_term_makes_an_infinite_sum_not_an_undefined_one(int place)
    {
        var (a, b) = (Enumerable.Repeat(1f, 68).ToArray(), Enumerable.Repeat(1f, 68).ToArray());
        a[place] = float.PositiveInfinity;
        foreach (var tiles in Sets) Assert.Equal([float.PositiveInfinity], Product(tiles, 1, 1, a, b, [0], accumulate: false));
    }

    private static float[] Product(TileSet tiles, int m, int n, float[] a, float[] b, float[] start, bool accumulate)
    {
        using var gemm = new Sgemm(tiles);
        var c = start.ToArray();
        gemm.Multiply(StridedMatrix.RowMajor(a, m, a.Length / m), StridedMatrix.RowMajor(b, n, b.Length / n).Transposed, c, accumulate);
        return c;
    }
}
