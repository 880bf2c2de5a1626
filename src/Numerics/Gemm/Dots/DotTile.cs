using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FedActors.Numerics.Gemm.Dots;

/// <summary>
/// Inner products of contiguous rows, several rows of each factor at a time. Where one factor has few rows, a register tile
/// would waste its lanes on columns that do not exist. Every kernel keeps a sum in 16 parts, term k in part k mod 16; the
/// terms after the last whole group of 16 go to the last parts; then the upper half of the parts is added to the lower until
/// one is left. So all kernels give the same bits.
/// </summary>
internal abstract unsafe class DotTile(int rows, int columns)
{
    public const int Lanes = 16;

    public int Rows => rows;

    public int Columns => columns;

    public abstract void Compute(in InnerProducts dots);

    /// <summary>
    /// Reduces eight parts, already sums of the lower and upper parts, and writes the result if the column exists.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected static void Put(in InnerProducts dots, int row, int column, Vector256<float> eight)
    {
        if (row >= dots.Rows || column >= dots.Columns) return;
        var four = eight.GetLower() + eight.GetUpper();
        four += Vector128.Shuffle(four, Vector128.Create(2, 3, 0, 1));
        var sum = four[0] + four[1];
        var target = dots.C + row * dots.CRow + column * dots.CColumn;
        *target = dots.Accumulate ? *target + sum : sum;
    }
}
