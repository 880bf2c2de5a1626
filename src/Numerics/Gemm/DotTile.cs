using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FedActors.Numerics.Gemm;

/// <summary>
/// Inner products of rows that lie in memory as rows, four by five at a time: where one factor has few rows, a register
/// tile would fill its lanes with columns that do not exist. Each sum is kept in 16 parts, one for each lane; the terms
/// left over by groups of 16 go to the last lanes.
/// </summary>
internal static unsafe class DotTile
{
    public const int Rows = 4, Columns = 5, Lanes = 16;

    /// <summary>Writes <c>c[r·cRow + j·cColumn] (+)= Σ_k a[r·aStep + k]·b[j·bStep + k]</c> for the rows and columns that exist; at least 16 terms.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Compute(
        float* a, nint aStep, int rows, float* b, nint bStep, int columns, int depth, float* c, nint cRow, nint cColumn, bool accumulate)
    {
        // Rows past the end are computed and dropped.
        float* a0 = a, a1 = a + aStep * Math.Min(1, rows - 1), a2 = a + aStep * Math.Min(2, rows - 1), a3 = a + aStep * Math.Min(3, rows - 1);
        float* b0 = b, b1 = b + bStep * Math.Min(1, columns - 1), b2 = b + bStep * Math.Min(2, columns - 1);
        float* b3 = b + bStep * Math.Min(3, columns - 1), b4 = b + bStep * Math.Min(4, columns - 1);
        Vector512<float> c00 = default, c01 = default, c02 = default, c03 = default, c04 = default;
        Vector512<float> c10 = default, c11 = default, c12 = default, c13 = default, c14 = default;
        Vector512<float> c20 = default, c21 = default, c22 = default, c23 = default, c24 = default;
        Vector512<float> c30 = default, c31 = default, c32 = default, c33 = default, c34 = default;
        nint k = 0;
        var exist = Vector512<int>.AllBitsSet.AsSingle();
        while (true)
        {
            for (; k <= depth - Lanes; k += Lanes)
            {
                var (x0, x1, x2) = (Vector512.Load(b0 + k) & exist, Vector512.Load(b1 + k) & exist, Vector512.Load(b2 + k) & exist);
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
            exist = Vector512.GreaterThanOrEqual(Vector512<int>.Indices, Vector512.Create(Lanes - (depth - (int)k))).AsSingle();
            k = depth - Lanes;
        }
        var sums = new Sums(c, cColumn, columns, accumulate);
        sums.Write(0, c00, c01, c02, c03, c04);
        if (rows > 1) sums.Write(cRow, c10, c11, c12, c13, c14);
        if (rows > 2) sums.Write(2 * cRow, c20, c21, c22, c23, c24);
        if (rows > 3) sums.Write(3 * cRow, c30, c31, c32, c33, c34);
    }

    private readonly struct Sums(float* c, nint step, int columns, bool accumulate)
    {
        private readonly float* _c = c;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Write(
            nint row, Vector512<float> first, Vector512<float> second, Vector512<float> third, Vector512<float> fourth, Vector512<float> fifth)
        {
            var at = _c + row;
            Put(at, first);
            if (columns > 1) Put(at + step, second);
            if (columns > 2) Put(at + 2 * step, third);
            if (columns > 3) Put(at + 3 * step, fourth);
            if (columns > 4) Put(at + 4 * step, fifth);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private void Put(float* target, Vector512<float> parts)
        {
            var half = parts.GetLower() + parts.GetUpper();
            var quarter = half.GetLower() + half.GetUpper();
            quarter += Vector128.Shuffle(quarter, Vector128.Create(2, 3, 0, 1));
            var sum = quarter[0] + quarter[1];
            *target = accumulate ? *target + sum : sum;
        }
    }
}
