using System.Runtime.Intrinsics;

namespace FedActors.Numerics.Elementwise;

/// <summary>x · Φ(x) with the normal distribution function Φ (Hendrycks and Gimpel, arXiv 1606.08415).</summary>
internal sealed class Gelu : SmoothFunction
{
    private const float RootOfHalf = 0.70710678f, Density0 = 0.39894228f;

    protected override Vector512<float> Value(Vector512<float> x) => x * Share(x, Bell(x));

    protected override Vector512<float> Slope(Vector512<float> x, Vector512<float> y)
    {
        var bell = Bell(x);
        return Share(x, bell) + x * bell * Vector512.Create(Density0);
    }

    /// <summary>e^(−x²/2)</summary>
    private static Vector512<float> Bell(Vector512<float> x) => Exponential.Of(x * x * Vector512.Create(-0.5f));

    /// <summary>Φ(x) by Abramowitz and Stegun, 7.1.26: absolute error below 1.5·10⁻⁷.</summary>
    private static Vector512<float> Share(Vector512<float> x, Vector512<float> bell)
    {
        var distance = Vector512.Abs(x) * Vector512.Create(RootOfHalf);
        var t = Vector512<float>.One / Vector512.FusedMultiplyAdd(Vector512.Create(0.3275911f), distance, Vector512<float>.One);
        var sum = Vector512.Create(1.061405429f);
        foreach (var coefficient in (ReadOnlySpan<float>)[-1.453152027f, 1.421413741f, -0.284496736f, 0.254829592f])
            sum = Vector512.FusedMultiplyAdd(sum, t, Vector512.Create(coefficient));
        var tail = Vector512.Create(0.5f) * sum * t * bell;
        return Vector512.ConditionalSelect(Vector512.LessThan(x, default), tail, Vector512<float>.One - tail);
    }
}
