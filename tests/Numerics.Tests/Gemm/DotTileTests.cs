using FedActors.Numerics.Gemm;
using FsCheck;
using FsCheck.Fluent;

namespace FedActors.Numerics.Tests.Gemm;

/// <summary>Products in which one factor has few rows and both lie in memory as rows.</summary>
public class DotTileTests
{
    private const int Lanes = 16;

    private static readonly Arbitrary<(int Few, int Many, int Depth, bool Left, bool Accumulate)> Shapes =
        (from few in Gen.Choose(1, 15)
         from many in Gen.Choose(1, 30)
         from depth in Gen.Choose(64, 250)
         from left in Gen.Elements(true, false)
         from accumulate in Gen.Elements(true, false)
         select (few, many, depth, left, accumulate)).ToArbitrary();

    [Fact]
    public void Elements_have_the_bits_of_sums_kept_in_sixteen_parts() => Prop.ForAll(Shapes, shape =>
    {
        var (m, n) = shape.Left ? (shape.Few, shape.Many) : (shape.Many, shape.Few);
        var (a, b) = (RandomFloats.Of(m * shape.Depth, shape.Depth), RandomFloats.Of(n * shape.Depth, shape.Depth + 1));
        var start = RandomFloats.Of(m * n, 3);
        var actual = Product(m, n, a, b, start, shape.Accumulate);
        for (var i = 0; i < m; i++)
            for (var j = 0; j < n; j++)
            {
                var sum = Plain(a.AsSpan(i * shape.Depth, shape.Depth), b.AsSpan(j * shape.Depth, shape.Depth));
                var expected = shape.Accumulate ? start[i * n + j] + sum : sum;
                Assert.Equal(BitConverter.SingleToInt32Bits(expected), BitConverter.SingleToInt32Bits(actual[i * n + j]));
            }
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(5)]
    [InlineData(60)]
    [InlineData(67)]
    public void Infinite_term_makes_an_infinite_sum_not_an_undefined_one(int place)
    {
        var (a, b) = (Enumerable.Repeat(1f, 68).ToArray(), Enumerable.Repeat(1f, 68).ToArray());
        a[place] = float.PositiveInfinity;
        Assert.Equal([float.PositiveInfinity], Product(1, 1, a, b, [0], accumulate: false));
    }

    private static float[] Product(int m, int n, float[] a, float[] b, float[] start, bool accumulate)
    {
        using var gemm = new Sgemm();
        var c = start.ToArray();
        gemm.Multiply(StridedMatrix.RowMajor(a, m, a.Length / m), StridedMatrix.RowMajor(b, n, b.Length / n).Transposed, c, accumulate);
        return c;
    }

    // Terms that no whole group of 16 holds go to the last parts; the parts are added in halves.
    private static float Plain(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var parts = new float[Lanes];
        var whole = a.Length / Lanes * Lanes;
        for (var k = 0; k < a.Length; k++)
        {
            var part = k < whole ? k % Lanes : Lanes - (a.Length - k);
            parts[part] = MathF.FusedMultiplyAdd(b[k], a[k], parts[part]);
        }
        for (var half = Lanes / 2; half > 0; half /= 2)
            for (var lane = 0; lane < half; lane++) parts[lane] += parts[lane + half];
        return parts[0];
    }
}
