namespace FedActors.Numerics.Vectors;

/// <summary>The reference implementation of <see cref="FloatVector"/>.</summary>
internal static class PlainFloatVector
{
    public static void AddScaled(Span<float> y, float factor, ReadOnlySpan<float> x)
    {
        for (var i = 0; i < y.Length; i++) y[i] = MathF.FusedMultiplyAdd(factor, x[i], y[i]);
    }

    public static void AddProducts(Span<float> y, ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        for (var i = 0; i < y.Length; i++) y[i] = MathF.FusedMultiplyAdd(a[i], b[i], y[i]);
    }

    public static void Reflect(Span<float> y, ReadOnlySpan<float> centre)
    {
        for (var i = 0; i < y.Length; i++) y[i] = centre[i] - (y[i] - centre[i]);
    }

    public static void Scale(Span<float> y, float factor)
    {
        for (var i = 0; i < y.Length; i++) y[i] *= factor;
    }

    public static void Difference(ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> target)
    {
        for (var i = 0; i < target.Length; i++) target[i] = left[i] - right[i];
    }

    public static double Sum(ReadOnlySpan<float> x)
    {
        var sum = 0.0;
        foreach (var value in x) sum += value;
        return sum;
    }

    public static double Dot(ReadOnlySpan<float> x, ReadOnlySpan<float> y)
    {
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++) sum += (double)x[i] * y[i];
        return sum;
    }

    public static double SquaredDistance(ReadOnlySpan<float> x, ReadOnlySpan<float> y)
    {
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++) sum += ((double)x[i] - y[i]) * ((double)x[i] - y[i]);
        return sum;
    }
}
