using System.Runtime.Intrinsics;

namespace FedActors.Numerics.Elementwise;

/// <summary>1 / (1 + e⁻ˣ).</summary>
internal sealed class Sigmoid : SmoothFunction
{
    protected override Vector512<float> Value(Vector512<float> x) => Exponential.Logistic(x);

    protected override Vector512<float> Slope(Vector512<float> x, Vector512<float> y) => y * (Vector512<float>.One - y);
}
