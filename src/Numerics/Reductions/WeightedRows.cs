using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace FedActors.Numerics.Reductions;

/// <summary>Weighted sums of rows, column by column, in double and in the order of the rows.</summary>
internal static class WeightedRows
{
    private const int Ahead = 2048; // bytes

    /// <summary>Adds <paramref name="weight"/> · <paramref name="row"/> to <paramref name="sum"/>.</summary>
    public static void Add(double weight, ReadOnlySpan<float> row, Span<double> sum)
    {
        if (sum.Length != row.Length) throw new ArgumentException("the row and the sum differ in length", nameof(sum));
        var factor = Vector512.Create(weight);
        var rows = MemoryMarshal.Cast<float, Vector512<float>>(row);
        var sums = MemoryMarshal.Cast<double, Vector512<double>>(sum)[..(2 * rows.Length)];
        for (var i = 0; i < rows.Length; i++)
        {
            var (low, high) = Vector512.Widen(rows[i]);
            sums[2 * i] = Vector512.FusedMultiplyAdd(low, factor, sums[2 * i]);
            sums[2 * i + 1] = Vector512.FusedMultiplyAdd(high, factor, sums[2 * i + 1]);
        }
        for (var i = rows.Length * Vector512<float>.Count; i < row.Length; i++)
            sum[i] = Math.FusedMultiplyAdd(row[i], weight, sum[i]);
    }

    /// <summary>
    /// Adds four weighted rows to <paramref name="sum"/>, in order: the same bits as four calls, with a quarter of the memory
    /// traffic for the sum.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(
        ReadOnlySpan<double> weights, ReadOnlySpan<float> a, ReadOnlySpan<float> b, ReadOnlySpan<float> c, ReadOnlySpan<float> d,
        Span<double> sum)
    {
        var fits = a.Length == sum.Length && b.Length == sum.Length && c.Length == sum.Length && d.Length == sum.Length;
        if (!fits || weights.Length != 4)
            throw new ArgumentException("the rows and the sum differ in length", nameof(sum));
        var (forA, forB) = (Vector512.Create(weights[0]), Vector512.Create(weights[1]));
        var (forC, forD) = (Vector512.Create(weights[2]), Vector512.Create(weights[3]));
        var vectorsA = MemoryMarshal.Cast<float, Vector512<float>>(a);
        var vectorsB = MemoryMarshal.Cast<float, Vector512<float>>(b)[..vectorsA.Length];
        var vectorsC = MemoryMarshal.Cast<float, Vector512<float>>(c)[..vectorsA.Length];
        var vectorsD = MemoryMarshal.Cast<float, Vector512<float>>(d)[..vectorsA.Length];
        var sums = MemoryMarshal.Cast<double, Vector512<double>>(sum)[..(2 * vectorsA.Length)];
        for (var i = 0; i < vectorsA.Length; i++)
        {
            FetchAhead(in vectorsA[i], in vectorsB[i], in vectorsC[i], in vectorsD[i]);
            var (low, high) = (sums[2 * i], sums[2 * i + 1]);
            low = Vector512.FusedMultiplyAdd(Vector512.WidenLower(vectorsA[i]), forA, low);
            high = Vector512.FusedMultiplyAdd(Vector512.WidenUpper(vectorsA[i]), forA, high);
            low = Vector512.FusedMultiplyAdd(Vector512.WidenLower(vectorsB[i]), forB, low);
            high = Vector512.FusedMultiplyAdd(Vector512.WidenUpper(vectorsB[i]), forB, high);
            low = Vector512.FusedMultiplyAdd(Vector512.WidenLower(vectorsC[i]), forC, low);
            high = Vector512.FusedMultiplyAdd(Vector512.WidenUpper(vectorsC[i]), forC, high);
            low = Vector512.FusedMultiplyAdd(Vector512.WidenLower(vectorsD[i]), forD, low);
            high = Vector512.FusedMultiplyAdd(Vector512.WidenUpper(vectorsD[i]), forD, high);
            (sums[2 * i], sums[2 * i + 1]) = (low, high);
        }
        var rest = vectorsA.Length * Vector512<float>.Count;
        Add(weights[0], a[rest..], sum[rest..]);
        Add(weights[1], b[rest..], sum[rest..]);
        Add(weights[2], c[rest..], sum[rest..]);
        Add(weights[3], d[rest..], sum[rest..]);
    }

    // Each block starts four new streams, which the hardware is slow to detect.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void FetchAhead(
        in Vector512<float> a, in Vector512<float> b, in Vector512<float> c, in Vector512<float> d)
    {
        if (!Sse.IsSupported) return;
        Sse.Prefetch0((byte*)Unsafe.AsPointer(in a) + Ahead);
        Sse.Prefetch0((byte*)Unsafe.AsPointer(in b) + Ahead);
        Sse.Prefetch0((byte*)Unsafe.AsPointer(in c) + Ahead);
        Sse.Prefetch0((byte*)Unsafe.AsPointer(in d) + Ahead);
    }

    /// <summary>
    /// Writes <paramref name="s"/> · <paramref name="a"/> − <paramref name="t"/> · <paramref name="b"/>. Both products are
    /// rounded (to doubles) before the subtraction: equal rows with equal factors differ by exactly 0.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Difference(double s, ReadOnlySpan<float> a, double t, ReadOnlySpan<float> b, Span<float> result)
    {
        if (a.Length != result.Length || b.Length != result.Length)
            throw new ArgumentException("the rows and the result differ in length", nameof(result));
        var (forA, forB) = (Vector512.Create(s), Vector512.Create(t));
        var vectorsA = MemoryMarshal.Cast<float, Vector512<float>>(a);
        var vectorsB = MemoryMarshal.Cast<float, Vector512<float>>(b)[..vectorsA.Length];
        var results = MemoryMarshal.Cast<float, Vector512<float>>(result)[..vectorsA.Length];
        for (var i = 0; i < vectorsA.Length; i++)
        {
            var low = Vector512.WidenLower(vectorsA[i]) * forA - Vector512.WidenLower(vectorsB[i]) * forB;
            var high = Vector512.WidenUpper(vectorsA[i]) * forA - Vector512.WidenUpper(vectorsB[i]) * forB;
            results[i] = Vector512.Narrow(low, high);
        }
        for (var i = vectorsA.Length * Vector512<float>.Count; i < result.Length; i++) result[i] = (float)(a[i] * s - b[i] * t);
    }

    /// <summary>Rounds <paramref name="sum"/> to floats.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Round(ReadOnlySpan<double> sum, Span<float> result)
    {
        if (sum.Length != result.Length) throw new ArgumentException("the result and the sum differ in length", nameof(result));
        var results = MemoryMarshal.Cast<float, Vector512<float>>(result);
        var sums = MemoryMarshal.Cast<double, Vector512<double>>(sum);
        for (var i = 0; i < results.Length; i++) results[i] = Vector512.Narrow(sums[2 * i], sums[2 * i + 1]);
        for (var i = results.Length * Vector512<float>.Count; i < result.Length; i++) result[i] = (float)sum[i];
    }

    /// <summary>
    /// Writes <paramref name="weight"/> · <paramref name="row"/> to <paramref name="result"/>, each product rounded once.
    /// </summary>
    public static void Scale(double weight, ReadOnlySpan<float> row, Span<float> result)
    {
        if (result.Length != row.Length) throw new ArgumentException("the row and the result differ in length", nameof(result));
        var factor = Vector512.Create(weight);
        var rows = MemoryMarshal.Cast<float, Vector512<float>>(row);
        var results = MemoryMarshal.Cast<float, Vector512<float>>(result);
        for (var i = 0; i < rows.Length; i++)
        {
            var (low, high) = Vector512.Widen(rows[i]);
            results[i] = Vector512.Narrow(low * factor, high * factor);
        }
        for (var i = rows.Length * Vector512<float>.Count; i < row.Length; i++) result[i] = (float)(row[i] * weight);
    }
}
