using System.Runtime.Intrinsics;

namespace FedActors.Numerics.Elementwise;

/// <summary>x · sigmoid(x).</summary>
internal sealed class Silu : SmoothFunction
{
    protected override Vector512<float> Value(Vector512<float> x) => x * Exponential.Logistic(x);

    protected override Vector512<float> Slope(Vector512<float> x, Vector512<float> y)
    {
        var share = Exponential.Logistic(x);
        return share * (Vector512<float>.One + x * (Vector512<float>.One - share));
    }
}
