using FedActors.Numerics.Gemm;
using FsCheck;
using FsCheck.Fluent;

namespace FedActors.Numerics.Tests.Gemm;

public class SgemmTests
{
    private static readonly Arbitrary<(int M, int N, int K, int Seed)> Shapes =
        (from m in Gen.Choose(1, 40)
         from n in Gen.Choose(1, 150)
         from k in Gen.Choose(1, 300)
         from seed in Gen.Choose(0, 1_000_000)
         select (m, n, k, seed)).ToArbitrary();

    [Fact]
    public void Product_matches_the_definition() => Prop.ForAll(Shapes, shape =>
    {
        var (m, n, k, seed) = shape;
        var (a, b) = (RandomFloats.Of(m * k, seed), RandomFloats.Of(k * n, seed + 1));
        var actual = Multiply(TileSet.Plain, m, n, k, a, b, seed);
        var start = RandomFloats.Of(m * n, seed + 2);
        for (var i = 0; i < m; i++)
            for (var j = 0; j < n; j++)
                Assert.Equal(Element(m, n, k, a, b, start, seed, i, j), actual[i * n + j], 1e-4 * Math.Sqrt(k));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_kernel_gives_the_same_bits() => Prop.ForAll(Shapes, shape =>
    {
        var (m, n, k, seed) = shape;
        var (a, b) = (RandomFloats.Of(m * k, seed), RandomFloats.Of(k * n, seed + 1));
        var expected = Multiply(TileSet.Plain, m, n, k, a, b, seed);
        foreach (var path in KernelPath.All().Where(path => path.IsAvailable))
            Assert.Equal(expected, Multiply(path.Tiles, m, n, k, a, b, seed));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Matrices_of_mismatched_sizes_are_refused()
    {
        using var gemm = new Sgemm();
        Assert.Throws<ArgumentException>(() =>
            gemm.Multiply(StridedMatrix.RowMajor(new float[6], 2, 3), StridedMatrix.RowMajor(new float[6], 2, 3), new float[6]));
        Assert.Throws<ArgumentException>(() => StridedMatrix.RowMajor(new float[5], 2, 3));
    }

    // The seed also determines which factors are transposed and whether the product is added to the existing contents.
    private static float[] Multiply(TileSet tiles, int m, int n, int k, float[] a, float[] b, int seed)
    {
        using var gemm = new Sgemm(tiles);
        var c = RandomFloats.Of(m * n, seed + 2);
        var left = seed % 2 == 0 ? StridedMatrix.RowMajor(a, m, k) : StridedMatrix.RowMajor(a, k, m).Transposed;
        var right = seed % 4 < 2 ? StridedMatrix.RowMajor(b, k, n) : StridedMatrix.RowMajor(b, n, k).Transposed;
        gemm.Multiply(left, right, c, accumulate: seed % 8 < 4);
        return c;
    }

    private static double Element(int m, int n, int k, float[] a, float[] b, float[] start, int seed, int i, int j)
    {
        var sum = seed % 8 < 4 ? start[i * n + j] : 0.0;
        for (var t = 0; t < k; t++)
            sum += (double)(seed % 2 == 0 ? a[i * k + t] : a[t * m + i]) * (seed % 4 < 2 ? b[t * n + j] : b[j * k + t]);
        return sum;
    }
}
