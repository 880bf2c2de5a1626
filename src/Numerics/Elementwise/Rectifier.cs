using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FedActors.Numerics.Elementwise;

/// <summary>max(x, 0); NaN stays NaN.</summary>
internal static class Rectifier
{
    private const int Lanes = 16;

    /// <summary>y = max(x, 0); x and y may be the same.</summary>
    public static void Forward(ReadOnlySpan<float> x, Span<float> y)
    {
        ref var from = ref MemoryMarshal.GetReference(x);
        ref var to = ref MemoryMarshal.GetReference(y[..x.Length]);
        var i = 0;
        for (; i <= x.Length - Lanes; i += Lanes)
        {
            var value = Vector512.LoadUnsafe(ref from, (nuint)i);
            Vector512.AndNot(value, Vector512.LessThan(value, default)).StoreUnsafe(ref to, (nuint)i);
        }
        for (; i < x.Length; i++) y[i] = x[i] < 0 ? 0 : x[i];
    }

    /// <summary>dx = dy where y is not 0, else 0; dy and dx may be the same.</summary>
    public static void Backward(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> dx)
    {
        ref var result = ref MemoryMarshal.GetReference(y);
        ref var from = ref MemoryMarshal.GetReference(dy[..y.Length]);
        ref var to = ref MemoryMarshal.GetReference(dx[..y.Length]);
        var i = 0;
        for (; i <= y.Length - Lanes; i += Lanes)
        {
            var off = Vector512.Equals(Vector512.LoadUnsafe(ref result, (nuint)i), default);
            Vector512.AndNot(Vector512.LoadUnsafe(ref from, (nuint)i), off).StoreUnsafe(ref to, (nuint)i);
        }
        for (; i < y.Length; i++) dx[i] = y[i] == 0 ? 0 : dy[i];
    }
}
