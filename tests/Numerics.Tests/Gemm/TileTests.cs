using FedActors.Numerics.Gemm;
using FsCheck;
using FsCheck.Fluent;

namespace FedActors.Numerics.Tests.Gemm;

/// <summary>The tiles written with 128-bit vectors, including those for ARM, run on any machine that has such vectors.</summary>
public class TileTests
{
    [Fact]
    public void Small_vectors_give_the_bits_of_the_plain_tile()
    {
        var shapes = from m in Gen.Choose(1, 30) from n in Gen.Choose(1, 40) from k in Gen.Choose(1, 200) select (m, n, k);
        Prop.ForAll(shapes.ToArbitrary(), shape =>
            Assert.Equal(Multiply(TileSet.Plain, shape), Multiply(TileSet.Neon, shape))).QuickCheckThrowOnFailure();
    }

    private static float[] Multiply(TileSet tiles, (int M, int N, int K) shape)
    {
        var (m, n, k) = shape;
        using var gemm = new Sgemm(tiles);
        var c = new float[m * n];
        gemm.Multiply(
            StridedMatrix.RowMajor(RandomFloats.Of(m * k, 1), m, k), StridedMatrix.RowMajor(RandomFloats.Of(k * n, 2), k, n), c);
        return c;
    }
}
