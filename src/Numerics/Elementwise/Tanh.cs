using System.Runtime.Intrinsics;

namespace FedActors.Numerics.Elementwise;

/// <summary>The hyperbolic tangent: a polynomial near 0 (Cephes, S. Moshier), 1 − 2/(e²ˣ + 1) elsewhere.</summary>
internal sealed class Tanh : SmoothFunction
{
    private const float Near = 0.625f;

    protected override Vector512<float> Value(Vector512<float> x)
    {
        var square = x * x;
        var sum = Vector512.Create(-5.70498872745e-3f);
        ReadOnlySpan<float> coefficients = [2.06390887954e-2f, -5.37397155531e-2f, 1.33314422036e-1f, -3.33332819422e-1f];
        foreach (var coefficient in coefficients)
            sum = Vector512.FusedMultiplyAdd(sum, square, Vector512.Create(coefficient));
        var near = Vector512.FusedMultiplyAdd(sum * square, x, x);
        var far = Vector512<float>.One - Vector512.Create(2f) / (Exponential.Of(x + x) + Vector512<float>.One);
        return Vector512.ConditionalSelect(Vector512.LessThan(Vector512.Abs(x), Vector512.Create(Near)), near, far);
    }

    protected override Vector512<float> Slope(Vector512<float> x, Vector512<float> y) => Vector512<float>.One - y * y;
}
