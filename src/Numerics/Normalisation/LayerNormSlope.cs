using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FedActors.Numerics.Normalisation;

/// <summary>
/// The gradient of one sample's layer normalisation, in two passes: sums of the gradient, then the gradient of each value.
/// </summary>
internal ref struct LayerNormSlope(double mean, double scale)
{
    private const int Lanes = 16, Half = 8;

    private double _slope, _product;

    /// <summary>
    /// Adds dy·(x − μ)/σ and dy to the gradients of γ and β, and computes the sums of dy·γ and dy·γ·(x − μ)/σ that
    /// <see cref="Write"/> needs.
    /// </summary>
    public void Add(
        ReadOnlySpan<float> x, ReadOnlySpan<float> dy, ReadOnlySpan<float> weight, Span<float> weightGradient,
        Span<float> biasGradient)
    {
        Span<double> slopes = stackalloc double[Lanes], products = stackalloc double[Lanes];
        var i = AddVectors(x, dy, weight, weightGradient, biasGradient, slopes, products);
        for (var lane = 0; i < x.Length; i++, lane++)
        {
            var normal = (x[i] - mean) * scale;
            var slope = (double)dy[i] * weight[i];
            weightGradient[i] += (float)(dy[i] * normal);
            biasGradient[i] += dy[i];
            slopes[lane] += slope;
            products[lane] = Math.FusedMultiplyAdd(slope, normal, products[lane]);
        }
        var cycle = new ChannelCycle(1, Lanes);
        cycle.Fold(slopes);
        cycle.Fold(products);
        (_slope, _product) = (slopes[0], products[0]);
    }

    /// <summary>dx = (dy·γ − mean(dy·γ) − (x − μ)/σ · mean(dy·γ·(x − μ)/σ))/σ, which is linear in dy·γ and x.</summary>
    public readonly void Write(ReadOnlySpan<float> x, ReadOnlySpan<float> dy, ReadOnlySpan<float> weight, Span<float> dx)
    {
        var curve = -scale * _product / x.Length;
        var shift = -_slope / x.Length - curve * mean;
        var (factor, curves, shifts) = (Vector512.Create(scale), Vector512.Create(curve), Vector512.Create(shift));
        ref var from = ref MemoryMarshal.GetReference(x);
        ref var gradients = ref MemoryMarshal.GetReference(dy);
        ref var gamma = ref MemoryMarshal.GetReference(weight);
        ref var to = ref MemoryMarshal.GetReference(dx);
        var i = 0;
        for (; i <= x.Length - Lanes; i += Lanes)
        {
            var (value, dv) = (Vector512.LoadUnsafe(ref from, (nuint)i), Vector512.LoadUnsafe(ref gradients, (nuint)i));
            var g = Vector512.LoadUnsafe(ref gamma, (nuint)i);
            var low = Vector512.FusedMultiplyAdd(curves, Vector512.WidenLower(value), shifts);
            var high = Vector512.FusedMultiplyAdd(curves, Vector512.WidenUpper(value), shifts);
            low = Vector512.FusedMultiplyAdd(Vector512.WidenLower(dv), Vector512.WidenLower(g), low);
            high = Vector512.FusedMultiplyAdd(Vector512.WidenUpper(dv), Vector512.WidenUpper(g), high);
            Vector512.Narrow(low * factor, high * factor).StoreUnsafe(ref to, (nuint)i);
        }
        for (; i < x.Length; i++)
            dx[i] = (float)(Math.FusedMultiplyAdd(dy[i], weight[i], Math.FusedMultiplyAdd(curve, x[i], shift)) * scale);
    }

    /// <summary>The whole vectors of <see cref="Add"/>; returns the index of the first element after them.</summary>
    private readonly int AddVectors(
        ReadOnlySpan<float> x, ReadOnlySpan<float> dy, ReadOnlySpan<float> weight, Span<float> weightGradient,
        Span<float> biasGradient, Span<double> slopes, Span<double> products)
    {
        var (centre, factor) = (Vector512.Create(mean), Vector512.Create(scale));
        Vector512<double> slope0 = default, slope1 = default, product0 = default, product1 = default;
        ref var from = ref MemoryMarshal.GetReference(x);
        ref var gradients = ref MemoryMarshal.GetReference(dy);
        ref var gamma = ref MemoryMarshal.GetReference(weight);
        ref var weights = ref MemoryMarshal.GetReference(weightGradient);
        ref var biases = ref MemoryMarshal.GetReference(biasGradient);
        var i = 0;
        for (; i <= x.Length - Lanes; i += Lanes)
        {
            var (value, dv) = (Vector512.LoadUnsafe(ref from, (nuint)i), Vector512.LoadUnsafe(ref gradients, (nuint)i));
            var g = Vector512.LoadUnsafe(ref gamma, (nuint)i);
            var (dv0, dv1) = (Vector512.WidenLower(dv), Vector512.WidenUpper(dv));
            var (normal0, normal1) =
                ((Vector512.WidenLower(value) - centre) * factor, (Vector512.WidenUpper(value) - centre) * factor);
            var (term0, term1) = (dv0 * Vector512.WidenLower(g), dv1 * Vector512.WidenUpper(g));
            slope0 += term0;
            slope1 += term1;
            product0 = Vector512.FusedMultiplyAdd(term0, normal0, product0);
            product1 = Vector512.FusedMultiplyAdd(term1, normal1, product1);
            var dw = Vector512.Narrow(dv0 * normal0, dv1 * normal1);
            (Vector512.LoadUnsafe(ref weights, (nuint)i) + dw).StoreUnsafe(ref weights, (nuint)i);
            (Vector512.LoadUnsafe(ref biases, (nuint)i) + dv).StoreUnsafe(ref biases, (nuint)i);
        }
        slope0.CopyTo(slopes);
        slope1.CopyTo(slopes[Half..]);
        product0.CopyTo(products);
        product1.CopyTo(products[Half..]);
        return i;
    }
}
