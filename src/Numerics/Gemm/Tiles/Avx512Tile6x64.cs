using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FedActors.Numerics.Gemm.Tiles;

/// <summary>6 × 64 sums in 24 registers of 512 bits.</summary>
internal sealed unsafe class Avx512Tile6x64() : TileKernel(6, 64)
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected override void Compute(in Tile tile)
    {
        float* a0 = tile.RowOfA(0), a1 = tile.RowOfA(1), a2 = tile.RowOfA(2);
        float* a3 = tile.RowOfA(3), a4 = tile.RowOfA(4), a5 = tile.RowOfA(5);
        Vector512<float> c00 = default, c01 = default, c02 = default, c03 = default;
        Vector512<float> c10 = default, c11 = default, c12 = default, c13 = default;
        Vector512<float> c20 = default, c21 = default, c22 = default, c23 = default;
        Vector512<float> c30 = default, c31 = default, c32 = default, c33 = default;
        Vector512<float> c40 = default, c41 = default, c42 = default, c43 = default;
        Vector512<float> c50 = default, c51 = default, c52 = default, c53 = default;
        var (step, bStep) = (tile.AStep, tile.BStep);
        for (var tap = 0; tap < tile.Taps; tap++)
        {
            var k = tile.ATaps[tap];
            var b = tile.B + tap * tile.BTap;
            for (var left = tile.Depth; left > 0; left--)
            {
                var (b0, b1, b2, b3) =
                    (Vector512.Load(b), Vector512.Load(b + 16), Vector512.Load(b + 32), Vector512.Load(b + 48));
                var a = Vector512.Create(a0[k]);
                c00 = Vector512.FusedMultiplyAdd(b0, a, c00);
                c01 = Vector512.FusedMultiplyAdd(b1, a, c01);
                c02 = Vector512.FusedMultiplyAdd(b2, a, c02);
                c03 = Vector512.FusedMultiplyAdd(b3, a, c03);
                a = Vector512.Create(a1[k]);
                c10 = Vector512.FusedMultiplyAdd(b0, a, c10);
                c11 = Vector512.FusedMultiplyAdd(b1, a, c11);
                c12 = Vector512.FusedMultiplyAdd(b2, a, c12);
                c13 = Vector512.FusedMultiplyAdd(b3, a, c13);
                a = Vector512.Create(a2[k]);
                c20 = Vector512.FusedMultiplyAdd(b0, a, c20);
                c21 = Vector512.FusedMultiplyAdd(b1, a, c21);
                c22 = Vector512.FusedMultiplyAdd(b2, a, c22);
                c23 = Vector512.FusedMultiplyAdd(b3, a, c23);
                a = Vector512.Create(a3[k]);
                c30 = Vector512.FusedMultiplyAdd(b0, a, c30);
                c31 = Vector512.FusedMultiplyAdd(b1, a, c31);
                c32 = Vector512.FusedMultiplyAdd(b2, a, c32);
                c33 = Vector512.FusedMultiplyAdd(b3, a, c33);
                a = Vector512.Create(a4[k]);
                c40 = Vector512.FusedMultiplyAdd(b0, a, c40);
                c41 = Vector512.FusedMultiplyAdd(b1, a, c41);
                c42 = Vector512.FusedMultiplyAdd(b2, a, c42);
                c43 = Vector512.FusedMultiplyAdd(b3, a, c43);
                a = Vector512.Create(a5[k]);
                c50 = Vector512.FusedMultiplyAdd(b0, a, c50);
                c51 = Vector512.FusedMultiplyAdd(b1, a, c51);
                c52 = Vector512.FusedMultiplyAdd(b2, a, c52);
                c53 = Vector512.FusedMultiplyAdd(b3, a, c53);
                b += bStep;
                k += step;
            }
        }
        var c = tile.C;
        var add = tile.Accumulate;
        Store(c, c00, add);
        Store(c + 16, c01, add);
        Store(c + 32, c02, add);
        Store(c + 48, c03, add);
        c += tile.CRow;
        if (tile.Rows <= 1) return;
        Store(c, c10, add);
        Store(c + 16, c11, add);
        Store(c + 32, c12, add);
        Store(c + 48, c13, add);
        c += tile.CRow;
        if (tile.Rows <= 2) return;
        Store(c, c20, add);
        Store(c + 16, c21, add);
        Store(c + 32, c22, add);
        Store(c + 48, c23, add);
        c += tile.CRow;
        if (tile.Rows <= 3) return;
        Store(c, c30, add);
        Store(c + 16, c31, add);
        Store(c + 32, c32, add);
        Store(c + 48, c33, add);
        c += tile.CRow;
        if (tile.Rows <= 4) return;
        Store(c, c40, add);
        Store(c + 16, c41, add);
        Store(c + 32, c42, add);
        Store(c + 48, c43, add);
        c += tile.CRow;
        if (tile.Rows <= 5) return;
        Store(c, c50, add);
        Store(c + 16, c51, add);
        Store(c + 32, c52, add);
        Store(c + 48, c53, add);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(float* target, Vector512<float> value, bool add)
    {
        if (add) value += Vector512.Load(target);
        value.Store(target);
    }
}
