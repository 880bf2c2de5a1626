using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FedActors.Numerics.Gemm.Dots;

/// <summary>3 × 3 inner products in nine 256-bit registers: the first eight parts of all sums, then the last eight.</summary>
internal sealed unsafe class Vector256DotTile3x3() : DotTile(3, 3)
{
    private const int Half = Lanes / 2;

    [SkipLocalsInit]
    public override void Compute(in InnerProducts dots)
    {
        float* parts = stackalloc float[2 * 9 * Half];
        Sum(dots, 0, parts);
        Sum(dots, Half, parts + 9 * Half);
        for (var row = 0; row < Rows; row++)
            for (var column = 0; column < Columns; column++)
            {
                var at = parts + (row * Columns + column) * Half;
                Put(dots, row, column, Vector256.Load(at) + Vector256.Load(at + 9 * Half));
            }
    }

    /// <summary>The eight parts from <paramref name="first"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sum(in InnerProducts dots, int first, float* parts)
    {
        float* a0 = dots.RowOfA(0) + first, a1 = dots.RowOfA(1) + first, a2 = dots.RowOfA(2) + first;
        float* b0 = dots.RowOfB(0) + first, b1 = dots.RowOfB(1) + first, b2 = dots.RowOfB(2) + first;
        Vector256<float> c00 = default, c01 = default, c02 = default;
        Vector256<float> c10 = default, c11 = default, c12 = default;
        Vector256<float> c20 = default, c21 = default, c22 = default;
        nint k = 0, depth = dots.Depth;
        var exist = Vector256<int>.AllBitsSet.AsSingle();
        while (true)
        {
            for (; k <= depth - Lanes; k += Lanes)
            {
                var (x0, x1, x2) =
                    (Vector256.Load(b0 + k) & exist, Vector256.Load(b1 + k) & exist, Vector256.Load(b2 + k) & exist);
                var y = Vector256.Load(a0 + k) & exist;
                c00 = Vector256.FusedMultiplyAdd(x0, y, c00);
                c01 = Vector256.FusedMultiplyAdd(x1, y, c01);
                c02 = Vector256.FusedMultiplyAdd(x2, y, c02);
                y = Vector256.Load(a1 + k) & exist;
                c10 = Vector256.FusedMultiplyAdd(x0, y, c10);
                c11 = Vector256.FusedMultiplyAdd(x1, y, c11);
                c12 = Vector256.FusedMultiplyAdd(x2, y, c12);
                y = Vector256.Load(a2 + k) & exist;
                c20 = Vector256.FusedMultiplyAdd(x0, y, c20);
                c21 = Vector256.FusedMultiplyAdd(x1, y, c21);
                c22 = Vector256.FusedMultiplyAdd(x2, y, c22);
            }
            if (k >= depth) break;
            // The last terms once more in the same loop, those that were added already masked out.
            exist = Vector256.GreaterThanOrEqual(
                Vector256<int>.Indices, Vector256.Create(Lanes - first - (int)(depth - k))).AsSingle();
            k = depth - Lanes;
        }
        c00.Store(parts);
        c01.Store(parts + Half);
        c02.Store(parts + 2 * Half);
        c10.Store(parts + 3 * Half);
        c11.Store(parts + 4 * Half);
        c12.Store(parts + 5 * Half);
        c20.Store(parts + 6 * Half);
        c21.Store(parts + 7 * Half);
        c22.Store(parts + 8 * Half);
    }
}
