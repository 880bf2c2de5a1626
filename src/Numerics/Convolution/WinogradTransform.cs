using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FedActors.Numerics.Convolution;

/// <summary>
/// The linear maps of Winograd's minimal filtering F(2×2, 3×3) (Lavin and Gray, arXiv 1509.09308, section 4.1), for 16
/// channels at a time: 2 × 2 outputs of a 3 × 3 kernel are Aᵀ[(G g Gᵀ) ⊙ (Bᵀ d B)]A, with 16 products instead of 36. The
/// gradients use the transposed maps.
/// </summary>
internal static unsafe class WinogradTransform
{
    // Eight units in the last place.
    private const float Rounding = 8f / (1 << 23);

    /// <summary>Bᵀ d B of the 4 × 4 pixels at <paramref name="d"/>.</summary>
    public static void Input(float* d, nint rowStep, nint pixelStep, float* target, nint step)
    {
        var (d00, d01, d02, d03) = LoadRow(d, pixelStep);
        var (d10, d11, d12, d13) = LoadRow(d + rowStep, pixelStep);
        var (d20, d21, d22, d23) = LoadRow(d + 2 * rowStep, pixelStep);
        var (d30, d31, d32, d33) = LoadRow(d + 3 * rowStep, pixelStep);
        Mix(ref d00, ref d10, ref d20, ref d30);
        Mix(ref d01, ref d11, ref d21, ref d31);
        Mix(ref d02, ref d12, ref d22, ref d32);
        Mix(ref d03, ref d13, ref d23, ref d33);
        Mix(ref d00, ref d01, ref d02, ref d03);
        Mix(ref d10, ref d11, ref d12, ref d13);
        Mix(ref d20, ref d21, ref d22, ref d23);
        Mix(ref d30, ref d31, ref d32, ref d33);
        StoreRow(d00, d01, d02, d03, target, step);
        StoreRow(d10, d11, d12, d13, target + 4 * step, step);
        StoreRow(d20, d21, d22, d23, target + 8 * step, step);
        StoreRow(d30, d31, d32, d33, target + 12 * step, step);
    }

    /// <summary>A m Aᵀ of the gradients of 2 × 2 outputs.</summary>
    public static void OutputGradient(float* m, nint rowStep, nint pixelStep, float* target, nint step)
    {
        var (p, q) = (Vector512.Load(m), Vector512.Load(m + pixelStep));
        var (r, s) = (Vector512.Load(m + rowStep), Vector512.Load(m + rowStep + pixelStep));
        Spread(p, q, target, step);
        Spread(p + r, q + s, target + 4 * step, step);
        Spread(p - r, q - s, target + 8 * step, step);
        Spread(-r, -s, target + 12 * step, step);
    }

    /// <summary>Aᵀ m A: the 2 × 2 outputs, with bias and ReLU.</summary>
    public static void Output(
        float* m, nint step, Vector512<float> bias, bool rectify, float* target, nint rowStep, nint pixelStep)
    {
        Vector512<float> top0, top1, top2, top3, low0, low1, low2, low3;
        (top0, low0) = Gather(m, step);
        (top1, low1) = Gather(m + step, step);
        (top2, low2) = Gather(m + 2 * step, step);
        (top3, low3) = Gather(m + 3 * step, step);
        Finish(top0 + top1 + top2, bias, rectify, target);
        Finish(top1 - top2 - top3, bias, rectify, target + pixelStep);
        Finish(low0 + low1 + low2, bias, rectify, target + rowStep);
        Finish(low1 - low2 - low3, bias, rectify, target + rowStep + pixelStep);
    }

    /// <summary>G g Gᵀ of the 3 × 3 weights whose elements lie <paramref name="step"/> apart.</summary>
    public static void Weights(float* g, nint step, float* target, nint targetStep)
    {
        var half = stackalloc Vector512<float>[12];
        for (var column = 0; column < 3; column++, g += step)
        {
            var (a, b, c) = (Vector512.Load(g), Vector512.Load(g + 3 * step), Vector512.Load(g + 6 * step));
            (half[column], half[9 + column]) = (a, c);
            (half[3 + column], half[6 + column]) = ((a + b + c) * 0.5f, (a - b + c) * 0.5f);
        }
        for (var row = 0; row < 12; row += 3, target += 4 * targetStep)
        {
            var (a, b, c) = (half[row], half[row + 1], half[row + 2]);
            a.Store(target);
            ((a + b + c) * 0.5f).Store(target + targetStep);
            ((a - b + c) * 0.5f).Store(target + 2 * targetStep);
            c.Store(target + 3 * targetStep);
        }
    }

    /// <summary>
    /// Gᵀ u G: the gradient of the 3 × 3 weights. Remainders of cancelling terms, a few rounding units of the largest term,
    /// become 0: where a gradient is exactly 0, Adam would turn any remainder into a step.
    /// </summary>
    public static void WeightGradient(float* u, nint step, float* target, nint targetStep)
    {
        var half = stackalloc Vector512<float>[12];
        var largest = Vector512<float>.Zero;
        for (var column = 0; column < 4; column++, u += step)
        {
            var (a, b) = (Vector512.Load(u), Vector512.Load(u + 4 * step));
            var (c, d) = (Vector512.Load(u + 8 * step), Vector512.Load(u + 12 * step));
            (half[column], half[4 + column], half[8 + column]) = (a + (b + c) * 0.5f, (b - c) * 0.5f, (b + c) * 0.5f + d);
            largest = Vector512.Max(largest, Vector512.Max(Largest(a, b), Largest(c, d)));
        }
        var rounding = largest * Vector512.Create(Rounding);
        for (var row = 0; row < 12; row += 4, target += 3 * targetStep)
        {
            var (a, b, c, d) = (half[row], half[row + 1], half[row + 2], half[row + 3]);
            WithoutRounding(a + (b + c) * 0.5f, rounding).Store(target);
            WithoutRounding((b - c) * 0.5f, rounding).Store(target + targetStep);
            WithoutRounding((b + c) * 0.5f + d, rounding).Store(target + 2 * targetStep);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Largest(Vector512<float> a, Vector512<float> b) =>
        Vector512.Max(Vector512.Abs(a), Vector512.Abs(b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> WithoutRounding(Vector512<float> value, Vector512<float> rounding) =>
        Vector512.AndNot(value, Vector512.LessThan(Vector512.Abs(value), rounding));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<float> A, Vector512<float> B, Vector512<float> C, Vector512<float> D) LoadRow(
        float* row, nint step) =>
        (Vector512.Load(row), Vector512.Load(row + step), Vector512.Load(row + 2 * step), Vector512.Load(row + 3 * step));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreRow(
        Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d, float* target, nint step)
    {
        a.Store(target);
        b.Store(target + step);
        c.Store(target + 2 * step);
        d.Store(target + 3 * step);
    }

    /// <summary>One row or column multiplied by B.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Mix(ref Vector512<float> a, ref Vector512<float> b, ref Vector512<float> c, ref Vector512<float> d)
    {
        var (first, last, sum, difference) = (a - c, b - d, b + c, c - b);
        (a, b, c, d) = (first, sum, difference, last);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Spread(Vector512<float> p, Vector512<float> q, float* target, nint step)
    {
        p.Store(target);
        (p + q).Store(target + step);
        (p - q).Store(target + 2 * step);
        (-q).Store(target + 3 * step);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<float> Top, Vector512<float> Low) Gather(float* m, nint step)
    {
        var (a, b) = (Vector512.Load(m), Vector512.Load(m + 4 * step));
        var (c, d) = (Vector512.Load(m + 8 * step), Vector512.Load(m + 12 * step));
        return (a + b + c, b - c - d);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Finish(Vector512<float> value, Vector512<float> bias, bool rectify, float* target)
    {
        value += bias;
        if (rectify) value = Vector512.AndNot(value, Vector512.LessThan(value, default));
        value.Store(target);
    }
}
