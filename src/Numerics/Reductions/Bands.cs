using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace FedActors.Numerics.Reductions;

/// <summary>
/// The two halves of a window's maximum: first down the rows of a band as they stream by, then across the result, which stays
/// in the first-level cache.
/// </summary>
internal static unsafe class Bands
{
    private const int Lanes = 16, Ahead = 512;

    /// <summary>
    /// Writes the maximum of each column of rows that are <paramref name="stride"/> apart; false if a value is not finite.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool Down(ReadOnlySpan<float> rows, int stride, int count, Span<float> highest)
    {
        if (rows.Length < (count - 1) * stride + highest.Length)
            throw new ArgumentException("there are too few rows", nameof(rows));
        // x · 0 is 0 for a finite x and NaN otherwise, and NaN survives every sum. Four sums do not wait for each other.
        Vector512<float> bad0 = default, bad1 = default, bad2 = default, bad3 = default, zero = default;
        var rest = 0f;
        fixed (float* first = rows, to = highest)
        {
            var column = 0;
            for (; column + 4 * Lanes <= highest.Length; column += 4 * Lanes)
            {
                var none = Vector512.Create(float.NegativeInfinity);
                var (top0, top1, top2, top3) = (none, none, none, none);
                for (var row = 0; row < count; row++)
                {
                    var from = first + (long)row * stride + column;
                    FetchAhead(from);
                    var value = Vector512.Load(from);
                    (top0, bad0) = (Vector512.MaxNative(top0, value), Vector512.FusedMultiplyAdd(value, zero, bad0));
                    value = Vector512.Load(from + Lanes);
                    (top1, bad1) = (Vector512.MaxNative(top1, value), Vector512.FusedMultiplyAdd(value, zero, bad1));
                    value = Vector512.Load(from + 2 * Lanes);
                    (top2, bad2) = (Vector512.MaxNative(top2, value), Vector512.FusedMultiplyAdd(value, zero, bad2));
                    value = Vector512.Load(from + 3 * Lanes);
                    (top3, bad3) = (Vector512.MaxNative(top3, value), Vector512.FusedMultiplyAdd(value, zero, bad3));
                }
                top0.Store(to + column);
                top1.Store(to + column + Lanes);
                top2.Store(to + column + 2 * Lanes);
                top3.Store(to + column + 3 * Lanes);
            }
            for (; column < highest.Length; column++)
            {
                to[column] = float.NegativeInfinity;
                for (var row = 0; row < count; row++)
                {
                    var value = first[row * stride + column];
                    rest += value * 0;
                    to[column] = value > to[column] ? value : to[column];
                }
            }
        }
        return !float.IsNaN(Vector512.Sum(bad0 + bad1 + (bad2 + bad3)) + rest);
    }

    /// <summary>The reference implementation, which does not report values that are not finite.</summary>
    public static void DownPlainly(ReadOnlySpan<float> rows, int stride, int count, Span<float> highest)
    {
        highest.Fill(float.NegativeInfinity);
        for (var row = 0; row < count; row++)
            for (var column = 0; column < highest.Length; column++)
                highest[column] = Math.Max(highest[column], rows[row * stride + column]);
    }

    /// <summary>Writes the maximum of each group of <paramref name="size"/> neighbours; the last group may be smaller.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Across(ReadOnlySpan<float> values, int size, Span<float> result)
    {
        if ((result.Length - 1) * size >= values.Length) throw new ArgumentException("there are too few groups", nameof(result));
        var whole = Avx512F.IsSupported && size is 2 or 3 or 4
            ? Math.Min(result.Length, values.Length / size) / Lanes * Lanes
            : 0;
        fixed (float* from = values, to = result)
            for (var group = 0; group < whole; group += Lanes)
            {
                var at = from + group * size;
                var (a, b) = (Vector512.Load(at), Vector512.Load(at + Lanes));
                var highest = size switch
                {
                    2 => OfTwo(a, b),
                    3 => OfThree(a, b, Vector512.Load(at + 2 * Lanes)),
                    _ => OfTwo(OfTwo(a, b), OfTwo(Vector512.Load(at + 2 * Lanes), Vector512.Load(at + 3 * Lanes))),
                };
                highest.Store(to + group);
            }
        AcrossPlainly(values[(whole * size)..], size, result[whole..]);
    }

    /// <summary>The reference implementation.</summary>
    public static void AcrossPlainly(ReadOnlySpan<float> values, int size, Span<float> result)
    {
        for (var group = 0; group < result.Length; group++)
        {
            var highest = float.NegativeInfinity;
            foreach (var value in values[(group * size)..Math.Min((group + 1) * size, values.Length)])
                highest = value > highest ? value : highest;
            result[group] = highest;
        }
    }

    // The rows of a band are several streams, each restarting with the next piece, which the hardware does not predict.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void FetchAhead(float* from)
    {
        if (!Sse.IsSupported) return;
        Sse.Prefetch0(from + Ahead);
        Sse.Prefetch0(from + Ahead + Lanes);
        Sse.Prefetch0(from + Ahead + 2 * Lanes);
        Sse.Prefetch0(from + Ahead + 3 * Lanes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> OfTwo(Vector512<float> a, Vector512<float> b) => Vector512.MaxNative(
        Avx512F.PermuteVar16x32x2(a, Vector512.Create(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30), b),
        Avx512F.PermuteVar16x32x2(a, Vector512.Create(1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31), b));

    // For each third: first the values in the first two vectors, then those in the last.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> OfThree(Vector512<float> a, Vector512<float> b, Vector512<float> c)
    {
        var first = Avx512F.PermuteVar16x32x2(a, Vector512.Create(0, 3, 6, 9, 12, 15, 18, 21, 24, 27, 30, 0, 0, 0, 0, 0), b);
        var second = Avx512F.PermuteVar16x32x2(a, Vector512.Create(1, 4, 7, 10, 13, 16, 19, 22, 25, 28, 31, 0, 0, 0, 0, 0), b);
        var third = Avx512F.PermuteVar16x32x2(a, Vector512.Create(2, 5, 8, 11, 14, 17, 20, 23, 26, 29, 0, 0, 0, 0, 0, 0), b);
        first = Avx512F.PermuteVar16x32x2(first, Vector512.Create(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 17, 20, 23, 26, 29), c);
        second = Avx512F.PermuteVar16x32x2(second, Vector512.Create(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 18, 21, 24, 27, 30), c);
        third = Avx512F.PermuteVar16x32x2(third, Vector512.Create(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 16, 19, 22, 25, 28, 31), c);
        return Vector512.MaxNative(Vector512.MaxNative(first, second), third);
    }
}
