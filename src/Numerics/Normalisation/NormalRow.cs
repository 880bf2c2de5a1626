using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FedActors.Numerics.Normalisation;

/// <summary>Applies batch normalisation to one row, with coefficient tables that are repeated along it.</summary>
internal static class NormalRow
{
    private const int Lanes = 16, Half = 8;

    /// <summary>y = (x − mean)·scale + bias</summary>
    public static void Forward(
        ReadOnlySpan<float> x, ReadOnlySpan<float> mean, ReadOnlySpan<float> scale, ReadOnlySpan<float> bias, Span<float> y)
    {
        var cycle = Cycle(mean.Length, scale.Length, bias.Length);
        ref var from = ref MemoryMarshal.GetReference(x);
        ref var to = ref MemoryMarshal.GetReference(y[..x.Length]);
        ref var means = ref MemoryMarshal.GetReference(mean);
        ref var scales = ref MemoryMarshal.GetReference(scale);
        ref var biases = ref MemoryMarshal.GetReference(bias);
        var (i, at) = (0, 0);
        for (; i <= x.Length - Lanes; i += Lanes, at = at + Lanes == cycle ? 0 : at + Lanes)
        {
            var centred = Vector512.LoadUnsafe(ref from, (nuint)i) - Vector512.LoadUnsafe(ref means, (nuint)at);
            (centred * Vector512.LoadUnsafe(ref scales, (nuint)at) + Vector512.LoadUnsafe(ref biases, (nuint)at))
                .StoreUnsafe(ref to, (nuint)i);
        }
        for (; i < x.Length; i++, at++) y[i] = (x[i] - mean[at]) * scale[at] + bias[at];
    }

    /// <summary>dx = slope·dy + (curve·x + shift), in double.</summary>
    public static void Backward(
        ReadOnlySpan<float> x, ReadOnlySpan<float> dy, ReadOnlySpan<double> slope, ReadOnlySpan<double> curve,
        ReadOnlySpan<double> shift, Span<float> dx)
    {
        var cycle = Cycle(slope.Length, curve.Length, shift.Length);
        ref var from = ref MemoryMarshal.GetReference(x);
        ref var gradient = ref MemoryMarshal.GetReference(dy[..x.Length]);
        ref var to = ref MemoryMarshal.GetReference(dx[..x.Length]);
        ref var slopes = ref MemoryMarshal.GetReference(slope);
        ref var curves = ref MemoryMarshal.GetReference(curve);
        ref var shifts = ref MemoryMarshal.GetReference(shift);
        var (i, at) = (0, 0);
        for (; i <= x.Length - Lanes; i += Lanes, at = at + Lanes == cycle ? 0 : at + Lanes)
        {
            var (value, dv) = (Vector512.LoadUnsafe(ref from, (nuint)i), Vector512.LoadUnsafe(ref gradient, (nuint)i));
            var low = Mix(
                Vector512.WidenLower(value), Vector512.WidenLower(dv), Vector512.LoadUnsafe(ref slopes, (nuint)at),
                Vector512.LoadUnsafe(ref curves, (nuint)at), Vector512.LoadUnsafe(ref shifts, (nuint)at));
            var high = Mix(
                Vector512.WidenUpper(value), Vector512.WidenUpper(dv), Vector512.LoadUnsafe(ref slopes, (nuint)at + Half),
                Vector512.LoadUnsafe(ref curves, (nuint)at + Half), Vector512.LoadUnsafe(ref shifts, (nuint)at + Half));
            Vector512.Narrow(low, high).StoreUnsafe(ref to, (nuint)i);
        }
        for (; i < x.Length; i++, at++)
            dx[i] = (float)Math.FusedMultiplyAdd(slope[at], dy[i], Math.FusedMultiplyAdd(curve[at], x[i], shift[at]));
    }

    private static Vector512<double> Mix(
        Vector512<double> x, Vector512<double> dy, Vector512<double> slope, Vector512<double> curve, Vector512<double> shift) =>
        Vector512.FusedMultiplyAdd(slope, dy, Vector512.FusedMultiplyAdd(curve, x, shift));

    private static int Cycle(int one, int other, int third) => one == other && one == third && one % Lanes == 0
        ? one
        : throw new ArgumentException($"tables of {one}, {other} and {third} elements differ in length");
}
