using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FedActors.Numerics.Gemm.Tiles;

/// <summary>
/// 14 × 8 sums in 14 of AVX-512's 32 registers, 256 bits each, so that a narrow matrix does not waste half of each vector.
/// </summary>
internal sealed unsafe class Avx512Tile14x8() : TileKernel(14, 8)
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected override void Compute(in Tile tile)
    {
        float* a0 = tile.RowOfA(0), a1 = tile.RowOfA(1), a2 = tile.RowOfA(2);
        float* a3 = tile.RowOfA(3), a4 = tile.RowOfA(4), a5 = tile.RowOfA(5);
        float* a6 = tile.RowOfA(6), a7 = tile.RowOfA(7), a8 = tile.RowOfA(8);
        float* a9 = tile.RowOfA(9), a10 = tile.RowOfA(10), a11 = tile.RowOfA(11);
        float* a12 = tile.RowOfA(12), a13 = tile.RowOfA(13);
        Vector256<float> c00 = default;
        Vector256<float> c10 = default;
        Vector256<float> c20 = default;
        Vector256<float> c30 = default;
        Vector256<float> c40 = default;
        Vector256<float> c50 = default;
        Vector256<float> c60 = default;
        Vector256<float> c70 = default;
        Vector256<float> c80 = default;
        Vector256<float> c90 = default;
        Vector256<float> c100 = default;
        Vector256<float> c110 = default;
        Vector256<float> c120 = default;
        Vector256<float> c130 = default;
        var (step, bStep) = (tile.AStep, tile.BStep);
        for (var tap = 0; tap < tile.Taps; tap++)
        {
            var k = tile.ATaps[tap];
            var b = tile.B + tap * tile.BTap;
            for (var left = tile.Depth; left > 0; left--)
            {
                var b0 = Vector256.Load(b);
                var a = Vector256.Create(a0[k]);
                c00 = Vector256.FusedMultiplyAdd(b0, a, c00);
                a = Vector256.Create(a1[k]);
                c10 = Vector256.FusedMultiplyAdd(b0, a, c10);
                a = Vector256.Create(a2[k]);
                c20 = Vector256.FusedMultiplyAdd(b0, a, c20);
                a = Vector256.Create(a3[k]);
                c30 = Vector256.FusedMultiplyAdd(b0, a, c30);
                a = Vector256.Create(a4[k]);
                c40 = Vector256.FusedMultiplyAdd(b0, a, c40);
                a = Vector256.Create(a5[k]);
                c50 = Vector256.FusedMultiplyAdd(b0, a, c50);
                a = Vector256.Create(a6[k]);
                c60 = Vector256.FusedMultiplyAdd(b0, a, c60);
                a = Vector256.Create(a7[k]);
                c70 = Vector256.FusedMultiplyAdd(b0, a, c70);
                a = Vector256.Create(a8[k]);
                c80 = Vector256.FusedMultiplyAdd(b0, a, c80);
                a = Vector256.Create(a9[k]);
                c90 = Vector256.FusedMultiplyAdd(b0, a, c90);
                a = Vector256.Create(a10[k]);
                c100 = Vector256.FusedMultiplyAdd(b0, a, c100);
                a = Vector256.Create(a11[k]);
                c110 = Vector256.FusedMultiplyAdd(b0, a, c110);
                a = Vector256.Create(a12[k]);
                c120 = Vector256.FusedMultiplyAdd(b0, a, c120);
                a = Vector256.Create(a13[k]);
                c130 = Vector256.FusedMultiplyAdd(b0, a, c130);
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
        c += tile.CRow;
        if (tile.Rows <= 10) return;
        Store(c, c100, add);
        c += tile.CRow;
        if (tile.Rows <= 11) return;
        Store(c, c110, add);
        c += tile.CRow;
        if (tile.Rows <= 12) return;
        Store(c, c120, add);
        c += tile.CRow;
        if (tile.Rows <= 13) return;
        Store(c, c130, add);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(float* target, Vector256<float> value, bool add)
    {
        if (add) value += Vector256.Load(target);
        value.Store(target);
    }
}
