using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using FedActors.Numerics.Memory;

namespace FedActors.Numerics.Gemm;

/// <summary>Copies a strip of a matrix so that a tile kernel can read it sequentially.</summary>
internal static unsafe class Panel
{
    private const int Block = 16;

    /// <summary>
    /// Writes <c>target[k·width + column] = b[k·rowStep + column·columnStep]</c>, and 0 in columns that do not exist.
    /// </summary>
    public static void Pack(float* b, nint rowStep, nint columnStep, int depth, int columns, float* target, int width)
    {
        // Transposed blocks already contain the zeros.
        var whole = columnStep != 1 && rowStep == 1 && depth % Block == 0 && columns > width - Block && width % Block == 0;
        if (columns < width && !whole) new Span<float>(target, depth * width).Clear();
        if (columnStep == 1) PackRows(b, rowStep, depth, columns, target, width);
        else if (rowStep == 1) PackColumns(b, columnStep, depth, columns, target, width);
        else PackElements(b, rowStep, columnStep, 0, depth, columns, target, width);
    }

    private static void PackRows(float* b, nint rowStep, int depth, int columns, float* target, int width)
    {
        for (var k = 0; k < depth; k++)
        {
            // The next panel, if any, lies beside this one: each of its rows is a stream that the hardware cannot predict.
            if (columns == width) Cache.FetchForLater(b + k * rowStep + columns, columns);
            new ReadOnlySpan<float>(b + k * rowStep, columns).CopyTo(new Span<float>(target + (nint)k * width, columns));
        }
    }

    private static void PackColumns(float* b, nint columnStep, int depth, int columns, float* target, int width)
    {
        for (int column = 0, count; column < columns; column += count)
        {
            count = Math.Min(Block, columns - column);
            float* from = b + column * columnStep, to = target + column;
            var k = 0;
            // A narrower block is transposed with rows of zeros where the target has room for them.
            if (column + Block <= width)
                for (; k + Block <= depth; k += Block) Transpose(from + k, columnStep, count, to + (nint)k * width, width);
            PackElements(from, 1, columnStep, k, depth, count, to, width);
        }
    }

    private static void PackElements(
        float* b, nint rowStep, nint columnStep, int from, int depth, int columns, float* target, int width)
    {
        for (var k = from; k < depth; k++)
            for (var column = 0; column < columns; column++)
                target[(nint)k * width + column] = b[k * rowStep + column * columnStep];
    }

    /// <summary>
    /// 16 × 16: in each of four rounds, rows exchange halves of ever smaller groups. Rows that do not exist count as 0.
    /// </summary>
    private static void Transpose(float* source, nint sourceStep, int rows, float* target, nint targetStep)
    {
        var r0 = Row(0, rows, source, sourceStep);
        var r1 = Row(1, rows, source, sourceStep);
        var r2 = Row(2, rows, source, sourceStep);
        var r3 = Row(3, rows, source, sourceStep);
        var r4 = Row(4, rows, source, sourceStep);
        var r5 = Row(5, rows, source, sourceStep);
        var r6 = Row(6, rows, source, sourceStep);
        var r7 = Row(7, rows, source, sourceStep);
        var r8 = Row(8, rows, source, sourceStep);
        var r9 = Row(9, rows, source, sourceStep);
        var r10 = Row(10, rows, source, sourceStep);
        var r11 = Row(11, rows, source, sourceStep);
        var r12 = Row(12, rows, source, sourceStep);
        var r13 = Row(13, rows, source, sourceStep);
        var r14 = Row(14, rows, source, sourceStep);
        var r15 = Row(15, rows, source, sourceStep);
        var low8 = Vector512.Create(0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23);
        var high8 = Vector512.Create(8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31);
        Exchange(ref r0, ref r8, low8, high8);
        Exchange(ref r1, ref r9, low8, high8);
        Exchange(ref r2, ref r10, low8, high8);
        Exchange(ref r3, ref r11, low8, high8);
        Exchange(ref r4, ref r12, low8, high8);
        Exchange(ref r5, ref r13, low8, high8);
        Exchange(ref r6, ref r14, low8, high8);
        Exchange(ref r7, ref r15, low8, high8);
        var low4 = Vector512.Create(0, 1, 2, 3, 16, 17, 18, 19, 8, 9, 10, 11, 24, 25, 26, 27);
        var high4 = Vector512.Create(4, 5, 6, 7, 20, 21, 22, 23, 12, 13, 14, 15, 28, 29, 30, 31);
        Exchange(ref r0, ref r4, low4, high4);
        Exchange(ref r1, ref r5, low4, high4);
        Exchange(ref r2, ref r6, low4, high4);
        Exchange(ref r3, ref r7, low4, high4);
        Exchange(ref r8, ref r12, low4, high4);
        Exchange(ref r9, ref r13, low4, high4);
        Exchange(ref r10, ref r14, low4, high4);
        Exchange(ref r11, ref r15, low4, high4);
        var low2 = Vector512.Create(0, 1, 16, 17, 4, 5, 20, 21, 8, 9, 24, 25, 12, 13, 28, 29);
        var high2 = Vector512.Create(2, 3, 18, 19, 6, 7, 22, 23, 10, 11, 26, 27, 14, 15, 30, 31);
        Exchange(ref r0, ref r2, low2, high2);
        Exchange(ref r1, ref r3, low2, high2);
        Exchange(ref r4, ref r6, low2, high2);
        Exchange(ref r5, ref r7, low2, high2);
        Exchange(ref r8, ref r10, low2, high2);
        Exchange(ref r9, ref r11, low2, high2);
        Exchange(ref r12, ref r14, low2, high2);
        Exchange(ref r13, ref r15, low2, high2);
        var low1 = Vector512.Create(0, 16, 2, 18, 4, 20, 6, 22, 8, 24, 10, 26, 12, 28, 14, 30);
        var high1 = Vector512.Create(1, 17, 3, 19, 5, 21, 7, 23, 9, 25, 11, 27, 13, 29, 15, 31);
        Exchange(ref r0, ref r1, low1, high1);
        Exchange(ref r2, ref r3, low1, high1);
        Exchange(ref r4, ref r5, low1, high1);
        Exchange(ref r6, ref r7, low1, high1);
        Exchange(ref r8, ref r9, low1, high1);
        Exchange(ref r10, ref r11, low1, high1);
        Exchange(ref r12, ref r13, low1, high1);
        Exchange(ref r14, ref r15, low1, high1);
        r0.Store(target);
        r1.Store(target + targetStep);
        r2.Store(target + 2 * targetStep);
        r3.Store(target + 3 * targetStep);
        r4.Store(target + 4 * targetStep);
        r5.Store(target + 5 * targetStep);
        r6.Store(target + 6 * targetStep);
        r7.Store(target + 7 * targetStep);
        r8.Store(target + 8 * targetStep);
        r9.Store(target + 9 * targetStep);
        r10.Store(target + 10 * targetStep);
        r11.Store(target + 11 * targetStep);
        r12.Store(target + 12 * targetStep);
        r13.Store(target + 13 * targetStep);
        r14.Store(target + 14 * targetStep);
        r15.Store(target + 15 * targetStep);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Row(int row, int rows, float* source, nint step) =>
        row < rows ? Vector512.Load(source + row * step) : default;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Exchange(
        ref Vector512<float> first, ref Vector512<float> second, Vector512<int> low, Vector512<int> high) =>
        (first, second) = (Select(first, second, low), Select(first, second, high));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Select(Vector512<float> first, Vector512<float> second, Vector512<int> from)
    {
        if (Avx512F.IsSupported) return Avx512F.PermuteVar16x32x2(first, from, second);
        var place = from & Vector512.Create(15);
        var isFirst = Vector512.LessThan(from, Vector512.Create(16)).AsSingle();
        return Vector512.ConditionalSelect(isFirst, Vector512.Shuffle(first, place), Vector512.Shuffle(second, place));
    }
}
