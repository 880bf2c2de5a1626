using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FedActors.Numerics.Elementwise;

/// <summary>
/// A function computed sixteen values at a time; a shorter end is padded, so that an element has the same bits at any
/// position.
/// </summary>
internal abstract class SmoothFunction : ElementFunction
{
    private const int Lanes = 16;

    public override void Forward(ReadOnlySpan<float> x, Span<float> y)
    {
        for (var i = 0; i < x.Length; i += Lanes) Store(Value(Load(x, i)), y, i, x.Length);
    }

    public override void Backward(ReadOnlySpan<float> x, ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> dx)
    {
        for (var i = 0; i < x.Length; i += Lanes) Store(Load(dy, i) * Slope(Load(x, i), Load(y, i)), dx, i, x.Length);
    }

    /// <summary>f(x)</summary>
    protected abstract Vector512<float> Value(Vector512<float> x);

    /// <summary>f′(x), where y = f(x).</summary>
    protected abstract Vector512<float> Slope(Vector512<float> x, Vector512<float> y);

    private static Vector512<float> Load(ReadOnlySpan<float> from, int index)
    {
        if (index + Lanes <= from.Length) return Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(from), (nuint)index);
        Span<float> padded = stackalloc float[Lanes];
        padded.Clear();
        from[index..].CopyTo(padded);
        return Vector512.Create<float>(padded);
    }

    private static void Store(Vector512<float> values, Span<float> to, int index, int length)
    {
        if (index + Lanes <= length)
        {
            values.CopyTo(to[index..]);
            return;
        }
        Span<float> padded = stackalloc float[Lanes];
        values.CopyTo(padded);
        padded[..(length - index)].CopyTo(to[index..]);
    }
}
