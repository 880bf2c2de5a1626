using FedActors.Numerics.Gemm;

namespace FedActors.Numerics.Layout;

/// <summary>Exchanges rows and columns.</summary>
internal static unsafe class Transposition
{
    /// <summary>Writes the <paramref name="rows"/> × <paramref name="columns"/> matrix column by column.</summary>
    public static void Copy(ReadOnlySpan<float> source, int rows, int columns, Span<float> target)
    {
        var length = checked(rows * columns);
        if (source.Length < length || target.Length < length)
            throw new ArgumentException($"{rows} × {columns} elements do not match lengths {source.Length} and {target.Length}");
        fixed (float* from = source, to = target) Panel.Pack(from, 1, columns, columns, rows, to, rows);
    }
}
