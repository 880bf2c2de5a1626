using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FedActors.Numerics.Optimisers;

/// <summary>The gradient of FedProx (Li et al., arXiv 1812.06127): g + μ·(w − w₀).</summary>
/// <param name="Mu">μ</param>
internal readonly record struct ProximalStep(float Mu)
{
    private const int Lanes = 16;

    /// <summary>Writes the gradient with the pull towards <paramref name="start"/> to <paramref name="pulled"/>.</summary>
    public void Apply(
        ReadOnlySpan<float> gradient, ReadOnlySpan<float> weights, ReadOnlySpan<float> start, Span<float> pulled)
    {
        if (gradient.Length != weights.Length || start.Length != weights.Length || pulled.Length != weights.Length)
            throw new ArgumentException(
                $"{gradient.Length} gradients, {start.Length} starts and {pulled.Length} results for {weights.Length} weights");
        ref var g = ref MemoryMarshal.GetReference(gradient);
        ref var w = ref MemoryMarshal.GetReference(weights);
        ref var s = ref MemoryMarshal.GetReference(start);
        ref var to = ref MemoryMarshal.GetReference(pulled);
        var mu = Vector512.Create(Mu);
        var i = 0;
        for (; i <= weights.Length - Lanes; i += Lanes)
        {
            var at = (nuint)i;
            var moved = Vector512.LoadUnsafe(ref w, at) - Vector512.LoadUnsafe(ref s, at);
            Vector512.FusedMultiplyAdd(mu, moved, Vector512.LoadUnsafe(ref g, at)).StoreUnsafe(ref to, at);
        }
        for (; i < weights.Length; i++) pulled[i] = ApplyOne(gradient[i], weights[i], start[i]);
    }

    /// <summary>The same for a single weight.</summary>
    internal float ApplyOne(float gradient, float weight, float start) => MathF.FusedMultiplyAdd(Mu, weight - start, gradient);
}
