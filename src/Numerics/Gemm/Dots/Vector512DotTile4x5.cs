using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FedActors.Numerics.Gemm.Dots;

/// <summary>4 × 5 inner products in twenty 512-bit registers.</summary>
internal sealed unsafe class Vector512DotTile4x5() : DotTile(4, 5)
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Compute(in InnerProducts dots)
    {
        float* a0 = dots.RowOfA(0), a1 = dots.RowOfA(1), a2 = dots.RowOfA(2), a3 = dots.RowOfA(3);
        float* b0 = dots.RowOfB(0), b1 = dots.RowOfB(1), b2 = dots.RowOfB(2), b3 = dots.RowOfB(3), b4 = dots.RowOfB(4);
        Vector512<float> c00 = default, c01 = default, c02 = default, c03 = default, c04 = default;
        Vector512<float> c10 = default, c11 = default, c12 = default, c13 = default, c14 = default;
        Vector512<float> c20 = default, c21 = default, c22 = default, c23 = default, c24 = default;
        Vector512<float> c30 = default, c31 = default, c32 = default, c33 = default, c34 = default;
        nint k = 0, depth = dots.Depth;
        var exist = Vector512<int>.AllBitsSet.AsSingle();
        while (true)
        {
            for (; k <= depth - Lanes; k += Lanes)
            {
                var (x0, x1, x2) =
                    (Vector512.Load(b0 + k) & exist, Vector512.Load(b1 + k) & exist, Vector512.Load(b2 + k) & exist);
                var (x3, x4) = (Vector512.Load(b3 + k) & exist, Vector512.Load(b4 + k) & exist);
                var y = Vector512.Load(a0 + k) & exist;
                c00 = Vector512.FusedMultiplyAdd(x0, y, c00);
                c01 = Vector512.FusedMultiplyAdd(x1, y, c01);
                c02 = Vector512.FusedMultiplyAdd(x2, y, c02);
                c03 = Vector512.FusedMultiplyAdd(x3, y, c03);
                c04 = Vector512.FusedMultiplyAdd(x4, y, c04);
                y = Vector512.Load(a1 + k) & exist;
                c10 = Vector512.FusedMultiplyAdd(x0, y, c10);
                c11 = Vector512.FusedMultiplyAdd(x1, y, c11);
                c12 = Vector512.FusedMultiplyAdd(x2, y, c12);
                c13 = Vector512.FusedMultiplyAdd(x3, y, c13);
                c14 = Vector512.FusedMultiplyAdd(x4, y, c14);
                y = Vector512.Load(a2 + k) & exist;
                c20 = Vector512.FusedMultiplyAdd(x0, y, c20);
                c21 = Vector512.FusedMultiplyAdd(x1, y, c21);
                c22 = Vector512.FusedMultiplyAdd(x2, y, c22);
                c23 = Vector512.FusedMultiplyAdd(x3, y, c23);
                c24 = Vector512.FusedMultiplyAdd(x4, y, c24);
                y = Vector512.Load(a3 + k) & exist;
                c30 = Vector512.FusedMultiplyAdd(x0, y, c30);
                c31 = Vector512.FusedMultiplyAdd(x1, y, c31);
                c32 = Vector512.FusedMultiplyAdd(x2, y, c32);
                c33 = Vector512.FusedMultiplyAdd(x3, y, c33);
                c34 = Vector512.FusedMultiplyAdd(x4, y, c34);
            }
            if (k >= depth) break;
            // The last terms once more in the same loop, those that were added already masked out.
            exist = Vector512.GreaterThanOrEqual(Vector512<int>.Indices, Vector512.Create(Lanes - (int)(depth - k))).AsSingle();
            k = depth - Lanes;
        }
        Write(dots, 0, c00, c01, c02, c03, c04);
        Write(dots, 1, c10, c11, c12, c13, c14);
        Write(dots, 2, c20, c21, c22, c23, c24);
        Write(dots, 3, c30, c31, c32, c33, c34);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write(
        in InnerProducts dots, int row, Vector512<float> first, Vector512<float> second, Vector512<float> third,
        Vector512<float> fourth, Vector512<float> fifth)
    {
        Put(dots, row, 0, first.GetLower() + first.GetUpper());
        Put(dots, row, 1, second.GetLower() + second.GetUpper());
        Put(dots, row, 2, third.GetLower() + third.GetUpper());
        Put(dots, row, 3, fourth.GetLower() + fourth.GetUpper());
        Put(dots, row, 4, fifth.GetLower() + fifth.GetUpper());
    }
}
