using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FedActors.Numerics.Gemm.Tiles;

/// <summary>8 × 32 sums in 16 registers of 512 bits.</summary>
internal sealed unsafe class Avx512Tile8x32() : TileKernel(8, 32)
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected override void Compute(in Tile tile)
    {
        float* a0 = tile.RowOfA(0), a1 = tile.RowOfA(1), a2 = tile.RowOfA(2);
        float* a3 = tile.RowOfA(3), a4 = tile.RowOfA(4), a5 = tile.RowOfA(5);
        float* a6 = tile.RowOfA(6), a7 = tile.RowOfA(7);
        Vector512<float> c00 = default, c01 = default;
        Vector512<float> c10 = default, c11 = default;
        Vector512<float> c20 = default, c21 = default;
        Vector512<float> c30 = default, c31 = default;
        Vector512<float> c40 = default, c41 = default;
        Vector512<float> c50 = default, c51 = default;
        Vector512<float> c60 = default, c61 = default;
        Vector512<float> c70 = default, c71 = default;
        var (step, bStep) = (tile.AStep, tile.BStep);
        for (var tap = 0; tap < tile.Taps; tap++)
        {
            var k = tile.ATaps[tap];
            var b = tile.B + tap * tile.BTap;
            for (var left = tile.Depth; left > 0; left--)
            {
                var (b0, b1) = (Vector512.Load(b), Vector512.Load(b + 16));
                var a = Vector512.Create(a0[k]);
                c00 = Vector512.FusedMultiplyAdd(b0, a, c00);
                c01 = Vector512.FusedMultiplyAdd(b1, a, c01);
                a = Vector512.Create(a1[k]);
                c10 = Vector512.FusedMultiplyAdd(b0, a, c10);
                c11 = Vector512.FusedMultiplyAdd(b1, a, c11);
                a = Vector512.Create(a2[k]);
                c20 = Vector512.FusedMultiplyAdd(b0, a, c20);
                c21 = Vector512.FusedMultiplyAdd(b1, a, c21);
                a = Vector512.Create(a3[k]);
                c30 = Vector512.FusedMultiplyAdd(b0, a, c30);
                c31 = Vector512.FusedMultiplyAdd(b1, a, c31);
                a = Vector512.Create(a4[k]);
                c40 = Vector512.FusedMultiplyAdd(b0, a, c40);
                c41 = Vector512.FusedMultiplyAdd(b1, a, c41);
                a = Vector512.Create(a5[k]);
                c50 = Vector512.FusedMultiplyAdd(b0, a, c50);
                c51 = Vector512.FusedMultiplyAdd(b1, a, c51);
                a = Vector512.Create(a6[k]);
                c60 = Vector512.FusedMultiplyAdd(b0, a, c60);
                c61 = Vector512.FusedMultiplyAdd(b1, a, c61);
                a = Vector512.Create(a7[k]);
                c70 = Vector512.FusedMultiplyAdd(b0, a, c70);
                c71 = Vector512.FusedMultiplyAdd(b1, a, c71);
                b += bStep;
                k += step;
            }
        }
        var c = tile.C;
        var add = tile.Accumulate;
        Store(c, c00, add);
        Store(c + 16, c01, add);
        c += tile.CRow;
        if (tile.Rows <= 1) return;
        Store(c, c10, add);
        Store(c + 16, c11, add);
        c += tile.CRow;
        if (tile.Rows <= 2) return;
        Store(c, c20, add);
        Store(c + 16, c21, add);
        c += tile.CRow;
        if (tile.Rows <= 3) return;
        Store(c, c30, add);
        Store(c + 16, c31, add);
        c += tile.CRow;
        if (tile.Rows <= 4) return;
        Store(c, c40, add);
        Store(c + 16, c41, add);
        c += tile.CRow;
        if (tile.Rows <= 5) return;
        Store(c, c50, add);
        Store(c + 16, c51, add);
        c += tile.CRow;
        if (tile.Rows <= 6) return;
        Store(c, c60, add);
        Store(c + 16, c61, add);
        c += tile.CRow;
        if (tile.Rows <= 7) return;
        Store(c, c70, add);
        Store(c + 16, c71, add);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(float* target, Vector512<float> value, bool add)
    {
        if (add) value += Vector512.Load(target);
        value.Store(target);
    }
}
