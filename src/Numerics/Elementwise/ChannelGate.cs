using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FedActors.Numerics.Elementwise;

/// <summary>Scales the channels of pixels: each pixel is multiplied by the same gate, element by element.</summary>
internal static class ChannelGate
{
    private const int Lanes = 16;

    /// <summary>y = x · gate</summary>
    public static void Forward(ReadOnlySpan<float> x, ReadOnlySpan<float> gate, Span<float> y)
    {
        Check(x, y, gate);
        ref var from = ref MemoryMarshal.GetReference(x);
        ref var to = ref MemoryMarshal.GetReference(y);
        var channel = 0;
        for (; channel <= gate.Length - Lanes; channel += Lanes)
        {
            var factor = Vector512.Create(gate.Slice(channel, Lanes));
            for (var at = channel; at < x.Length; at += gate.Length)
                (Vector512.LoadUnsafe(ref from, (nuint)at) * factor).StoreUnsafe(ref to, (nuint)at);
        }
        for (; channel < gate.Length; channel++)
            for (var at = channel; at < x.Length; at += gate.Length) y[at] = x[at] * gate[channel];
    }

    /// <summary>Adds dy · x, pixel after pixel, to the gradient of the gate.</summary>
    public static void AddGradient(ReadOnlySpan<float> x, ReadOnlySpan<float> dy, Span<float> gradient)
    {
        Check(x, dy, gradient);
        ref var from = ref MemoryMarshal.GetReference(x);
        ref var slope = ref MemoryMarshal.GetReference(dy);
        var channel = 0;
        for (; channel <= gradient.Length - Lanes; channel += Lanes)
        {
            var sum = Vector512.Create<float>(gradient.Slice(channel, Lanes));
            for (var at = channel; at < x.Length; at += gradient.Length)
                sum = Vector512.FusedMultiplyAdd(
                    Vector512.LoadUnsafe(ref from, (nuint)at), Vector512.LoadUnsafe(ref slope, (nuint)at), sum);
            sum.CopyTo(gradient[channel..]);
        }
        for (; channel < gradient.Length; channel++)
            for (var at = channel; at < x.Length; at += gradient.Length)
                gradient[channel] = MathF.FusedMultiplyAdd(x[at], dy[at], gradient[channel]);
    }

    /// <summary>dx = dy · gate + shift, where shift is what the gate itself adds to the gradient of each pixel.</summary>
    public static void Backward(ReadOnlySpan<float> dy, ReadOnlySpan<float> gate, ReadOnlySpan<float> shift, Span<float> dx)
    {
        Check(dy, dx, gate);
        if (shift.Length != gate.Length) throw new ArgumentException($"{shift.Length} shifts for {gate.Length} channels");
        ref var from = ref MemoryMarshal.GetReference(dy);
        ref var to = ref MemoryMarshal.GetReference(dx);
        var channel = 0;
        for (; channel <= gate.Length - Lanes; channel += Lanes)
        {
            var (factor, addend) = (Vector512.Create(gate.Slice(channel, Lanes)), Vector512.Create(shift.Slice(channel, Lanes)));
            for (var at = channel; at < dy.Length; at += gate.Length)
                Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref from, (nuint)at), factor, addend)
                    .StoreUnsafe(ref to, (nuint)at);
        }
        for (; channel < gate.Length; channel++)
            for (var at = channel; at < dy.Length; at += gate.Length)
                dx[at] = MathF.FusedMultiplyAdd(dy[at], gate[channel], shift[channel]);
    }

    private static void Check(ReadOnlySpan<float> one, ReadOnlySpan<float> other, ReadOnlySpan<float> channels)
    {
        if (one.Length != other.Length || one.Length % channels.Length != 0)
            throw new ArgumentException($"{one.Length} and {other.Length} values are not pixels of {channels.Length} channels");
    }
}
