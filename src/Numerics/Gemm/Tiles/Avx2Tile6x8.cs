using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FedActors.Numerics.Gemm.Tiles;

/// <summary>6 × 8 sums in 6 registers of 256 bits.</summary>
internal sealed unsafe class Avx2Tile6x8() : TileKernel(6, 8)
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected override void Compute(in Tile tile)
    {
        float* a0 = tile.RowOfA(0), a1 = tile.RowOfA(1), a2 = tile.RowOfA(2);
        float* a3 = tile.RowOfA(3), a4 = tile.RowOfA(4), a5 = tile.RowOfA(5);
        Vector256<float> c00 = default;
        Vector256<float> c10 = default;
        Vector256<float> c20 = default;
        Vector256<float> c30 = default;
        Vector256<float> c40 = default;
        Vector256<float> c50 = default;
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
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(float* target, Vector256<float> value, bool add)
    {
        if (add) value += Vector256.Load(target);
        value.Store(target);
    }
}
