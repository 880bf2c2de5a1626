using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FedActors.Numerics.Reductions;

/// <summary>
/// Adds the inner products of all pairs of a block's rows to a table of doubles. Six rows are multiplied by four at a time,
/// in registers; each product is summed in sixteen float lanes within a block and in double across blocks. The order of a
/// pair's terms depends only on the block's width, so equal rows have equal products at any position.
/// </summary>
internal static unsafe class GramBlock
{
    /// <summary>The columns of a block: six and four of its rows then fit into the first-level cache.</summary>
    public const int Width = 1024;

    private const int Tall = 6, Wide = 4, Group = 96;

    /// <summary>The number of rows that a block and the table must have room for: <paramref name="rows"/>, rounded up.</summary>
    public static int Padded(int rows) => (rows + Tall * Wide / 2 - 1) / (Tall * Wide / 2) * (Tall * Wide / 2);

    /// <summary>The number of steps in which the products of this many rows are added.</summary>
    public static int Steps(int rows)
    {
        var steps = 0;
        for (var group = 0; group < rows; group += Group) steps += (rows - group / Tall * Tall + Tall - 1) / Tall;
        return steps;
    }

    /// <summary>
    /// Adds the products of a block of padded rows of <see cref="Width"/> floats (unused ones are 0) to the lower triangle of
    /// <paramref name="sums"/>, padded rows × padded rows; the part above the diagonal is meaningless.
    /// <paramref name="between"/> is called <see cref="Steps"/> times, evenly spread over the work.
    /// </summary>
    public static void Add(ReadOnlySpan<float> block, int rows, Span<double> sums, Action? between = null)
    {
        var padded = Padded(rows);
        if (block.Length < padded * Width || sums.Length < padded * padded)
            throw new ArgumentException("the block or the table is too small");
        fixed (float* first = block)
        fixed (double* table = sums)
            for (var group = 0; group < rows; group += Group)
                for (var i = group / Tall * Tall; i < rows; i += Tall)
                {
                    for (var j = group; j < Math.Min(Math.Min(group + Group, rows), i + Tall); j += Wide)
                        Meet(first + i * Width, first + j * Width, table + i * padded + j, padded);
                    between?.Invoke();
                }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Meet(float* a, float* b, double* sums, int stride)
    {
        Vector512<float> s00 = default, s01 = default, s02 = default, s03 = default;
        Vector512<float> s10 = default, s11 = default, s12 = default, s13 = default;
        Vector512<float> s20 = default, s21 = default, s22 = default, s23 = default;
        Vector512<float> s30 = default, s31 = default, s32 = default, s33 = default;
        Vector512<float> s40 = default, s41 = default, s42 = default, s43 = default;
        Vector512<float> s50 = default, s51 = default, s52 = default, s53 = default;
        for (var k = 0; k < Width; k += 16)
        {
            var b0 = Vector512.Load(b + k);
            var b1 = Vector512.Load(b + Width + k);
            var b2 = Vector512.Load(b + 2 * Width + k);
            var b3 = Vector512.Load(b + 3 * Width + k);
            var row = Vector512.Load(a + k);
            (s00, s01) = (Fma(row, b0, s00), Fma(row, b1, s01));
            (s02, s03) = (Fma(row, b2, s02), Fma(row, b3, s03));
            row = Vector512.Load(a + Width + k);
            (s10, s11) = (Fma(row, b0, s10), Fma(row, b1, s11));
            (s12, s13) = (Fma(row, b2, s12), Fma(row, b3, s13));
            row = Vector512.Load(a + 2 * Width + k);
            (s20, s21) = (Fma(row, b0, s20), Fma(row, b1, s21));
            (s22, s23) = (Fma(row, b2, s22), Fma(row, b3, s23));
            row = Vector512.Load(a + 3 * Width + k);
            (s30, s31) = (Fma(row, b0, s30), Fma(row, b1, s31));
            (s32, s33) = (Fma(row, b2, s32), Fma(row, b3, s33));
            row = Vector512.Load(a + 4 * Width + k);
            (s40, s41) = (Fma(row, b0, s40), Fma(row, b1, s41));
            (s42, s43) = (Fma(row, b2, s42), Fma(row, b3, s43));
            row = Vector512.Load(a + 5 * Width + k);
            (s50, s51) = (Fma(row, b0, s50), Fma(row, b1, s51));
            (s52, s53) = (Fma(row, b2, s52), Fma(row, b3, s53));
        }
        Add(sums, s00, s01, s02, s03);
        Add(sums + stride, s10, s11, s12, s13);
        Add(sums + 2 * stride, s20, s21, s22, s23);
        Add(sums + 3 * stride, s30, s31, s32, s33);
        Add(sums + 4 * stride, s40, s41, s42, s43);
        Add(sums + 5 * stride, s50, s51, s52, s53);
    }

    private static Vector512<float> Fma(Vector512<float> a, Vector512<float> b, Vector512<float> sum) =>
        Vector512.FusedMultiplyAdd(a, b, sum);

    private static void Add(double* sums, Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d)
    {
        sums[0] += Total(a);
        sums[1] += Total(b);
        sums[2] += Total(c);
        sums[3] += Total(d);
    }

    private static double Total(Vector512<float> lanes)
    {
        var eight = lanes.GetLower() + lanes.GetUpper();
        var four = Vector256.WidenLower(eight) + Vector256.WidenUpper(eight);
        return Vector256.Sum(four);
    }
}
