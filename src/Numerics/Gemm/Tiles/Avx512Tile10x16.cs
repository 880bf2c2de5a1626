using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FedActors.Numerics.Gemm.Tiles;

/// <summary>10 × 16 sums in 10 registers of 512 bits.</summary>
internal sealed unsafe class Avx512Tile10x16() : TileKernel(10, 16)
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected override void Compute(in Tile tile)
    {
        float* a0 = tile.RowOfA(0), a1 = tile.RowOfA(1), a2 = tile.RowOfA(2);
        float* a3 = tile.RowOfA(3), a4 = tile.RowOfA(4), a5 = tile.RowOfA(5);
        float* a6 = tile.RowOfA(6), a7 = tile.RowOfA(7), a8 = tile.RowOfA(8);
        float* a9 = tile.RowOfA(9);
        Vector512<float> c00 = default;
        Vector512<float> c10 = default;
        Vector512<float> c20 = default;
        Vector512<float> c30 = default;
        Vector512<float> c40 = default;
        Vector512<float> c50 = default;
        Vector512<float> c60 = default;
        Vector512<float> c70 = default;
        Vector512<float> c80 = default;
        Vector512<float> c90 = default;
        var (step, bStep) = (tile.AStep, tile.BStep);
        for (var tap = 0; tap < tile.Taps; tap++)
        {
            var k = tile.ATaps[tap];
            var b = tile.B + tap * tile.BTap;
            for (var left = tile.Depth; left > 0; left--)
            {
                var b0 = Vector512.Load(b);
                var a = Vector512.Create(a0[k]);
                c00 = Vector512.FusedMultiplyAdd(b0, a, c00);
                a = Vector512.Create(a1[k]);
                c10 = Vector512.FusedMultiplyAdd(b0, a, c10);
                a = Vector512.Create(a2[k]);
                c20 = Vector512.FusedMultiplyAdd(b0, a, c20);
                a = Vector512.Create(a3[k]);
                c30 = Vector512.FusedMultiplyAdd(b0, a, c30);
                a = Vector512.Create(a4[k]);
                c40 = Vector512.FusedMultiplyAdd(b0, a, c40);
                a = Vector512.Create(a5[k]);
                c50 = Vector512.FusedMultiplyAdd(b0, a, c50);
                a = Vector512.Create(a6[k]);
                c60 = Vector512.FusedMultiplyAdd(b0, a, c60);
                a = Vector512.Create(a7[k]);
                c70 = Vector512.FusedMultiplyAdd(b0, a, c70);
                a = Vector512.Create(a8[k]);
                c80 = Vector512.FusedMultiplyAdd(b0, a, c80);
                a = Vector512.Create(a9[k]);
                c90 = Vector512.FusedMultiplyAdd(b0, a, c90);
                b += bStep;
                k += step;
            }
        }
        var c = tile.C;
        var add = tile.Accumulate;
        Store(c, c00, add);
        c += tile.CRow;
        if (tile.Rows <= 1) return;
        Store(c, c10, add);
        c += tile.CRow;
        if (tile.Rows <= 2) return;
        Store(c, c20, add);
        c += tile.CRow;
        if (tile.Rows <= 3) return;
        Store(c, c30, add);
        c += tile.CRow;
        if (tile.Rows <= 4) return;
        Store(c, c40, add);
        c += tile.CRow;
        if (tile.Rows <= 5) return;
        Store(c, c50, add);
        c += tile.CRow;
        if (tile.Rows <= 6) return;
        Store(c, c60, add);
        c += tile.CRow;
        if (tile.Rows <= 7) return;
        Store(c, c70, add);
        c += tile.CRow;
        if (tile.Rows <= 8) return;
        Store(c, c80, add);
        c += tile.CRow;
        if (tile.Rows <= 9) return;
        Store(c, c90, add);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(float* target, Vector512<float> value, bool add)
    {
        if (add) value += Vector512.Load(target);
        value.Store(target);
    }
}
