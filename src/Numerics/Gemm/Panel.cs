using System.Runtime.Intrinsics;

namespace FedActors.Numerics.Gemm;

/// <summary>Copies a strip of a matrix so that a tile kernel reads it in order.</summary>
internal static unsafe class Panel
{
    private const int Block = 16;

    /// <summary>Writes <c>target[k·width + column] = b[k·rowStep + column·columnStep]</c>, and 0 in columns that do not exist.</summary>
    public static void Pack(float* b, nint rowStep, nint columnStep, int depth, int columns, float* target, int width)
    {
        if (columns < width) new Span<float>(target, depth * width).Clear();
        if (columnStep == 1) PackRows(b, rowStep, depth, columns, target, width);
        else if (rowStep == 1) PackColumns(b, columnStep, depth, columns, target, width);
        else PackElements(b, rowStep, columnStep, 0, depth, columns, target, width);
    }

    private static void PackRows(float* b, nint rowStep, int depth, int columns, float* target, int width)
    {
        for (var k = 0; k < depth; k++)
            new ReadOnlySpan<float>(b + k * rowStep, columns).CopyTo(new Span<float>(target + (nint)k * width, columns));
    }

    private static void PackColumns(float* b, nint columnStep, int depth, int columns, float* target, int width)
    {
        var column = 0;
        for (; column + Block <= columns; column += Block)
        {
            var k = 0;
            for (; k + Block <= depth; k += Block) Transpose(b + column * columnStep + k, columnStep, target + (nint)k * width + column, width);
            PackElements(b + column * columnStep, 1, columnStep, k, depth, Block, target + column, width);
        }
        PackElements(b + column * columnStep, 1, columnStep, 0, depth, columns - column, target + column, width);
    }

    private static void PackElements(
        float* b, nint rowStep, nint columnStep, int from, int depth, int columns, float* target, int width)
    {
        for (var k = from; k < depth; k++)
            for (var column = 0; column < columns; column++)
                target[(nint)k * width + column] = b[k * rowStep + column * columnStep];
    }

    /// <summary>16 × 16: four rounds in each of which rows trade halves of ever smaller groups.</summary>
    private static void Transpose(float* source, nint sourceStep, float* target, nint targetStep)
    {
        var rows = stackalloc Vector512<float>[Block];
        for (var i = 0; i < Block; i++) rows[i] = Vector512.Load(source + i * sourceStep);
        Exchange(rows, 8, Vector512.Create(0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23),
            Vector512.Create(8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31));
        Exchange(rows, 4, Vector512.Create(0, 1, 2, 3, 16, 17, 18, 19, 8, 9, 10, 11, 24, 25, 26, 27),
            Vector512.Create(4, 5, 6, 7, 20, 21, 22, 23, 12, 13, 14, 15, 28, 29, 30, 31));
        Exchange(rows, 2, Vector512.Create(0, 1, 16, 17, 4, 5, 20, 21, 8, 9, 24, 25, 12, 13, 28, 29),
            Vector512.Create(2, 3, 18, 19, 6, 7, 22, 23, 10, 11, 26, 27, 14, 15, 30, 31));
        Exchange(rows, 1, Vector512.Create(0, 16, 2, 18, 4, 20, 6, 22, 8, 24, 10, 26, 12, 28, 14, 30),
            Vector512.Create(1, 17, 3, 19, 5, 21, 7, 23, 9, 25, 11, 27, 13, 29, 15, 31));
        for (var i = 0; i < Block; i++) rows[i].Store(target + i * targetStep);
    }

    private static void Exchange(Vector512<float>* rows, int distance, Vector512<int> low, Vector512<int> high)
    {
        for (var i = 0; i < Block; i++)
        {
            if ((i & distance) != 0) continue;
            var (first, second) = (rows[i], rows[i + distance]);
            rows[i] = Select(first, second, low);
            rows[i + distance] = Select(first, second, high);
        }
    }

    private static Vector512<float> Select(Vector512<float> first, Vector512<float> second, Vector512<int> from)
    {
        if (System.Runtime.Intrinsics.X86.Avx512F.IsSupported)
            return System.Runtime.Intrinsics.X86.Avx512F.PermuteVar16x32x2(first, from, second);
        var joined = stackalloc float[2 * Block];
        first.Store(joined);
        second.Store(joined + Block);
        var result = stackalloc float[Block];
        for (var lane = 0; lane < Block; lane++) result[lane] = joined[from[lane]];
        return Vector512.Load(result);
    }
}
