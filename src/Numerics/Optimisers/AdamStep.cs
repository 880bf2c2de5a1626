using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FedActors.Numerics.Optimisers;

/// <summary>
/// One step of Adam (Kingma and Ba, arXiv 1412.6980, algorithm 1) with PyTorch's order of operations: m ← β₁m + (1−β₁)g,
/// v ← β₂v + (1−β₂)g², w ← w − η/(1−β₁ᵗ) · m / (√v/√(1−β₂ᵗ) + ε).
/// </summary>
/// <param name="Beta1">β₁</param>
/// <param name="Beta2">β₂</param>
/// <param name="Epsilon">ε</param>
/// <param name="WeightDecay">λ, added to the gradient as λ·w.</param>
/// <param name="Shrink">The factor that weights are first multiplied by: 1 − η·λ for AdamW, else 1.</param>
/// <param name="Rate">η / (1 − β₁ᵗ)</param>
/// <param name="RootScale">1 / √(1 − β₂ᵗ)</param>
internal readonly record struct AdamStep(
    double Beta1, double Beta2, float Epsilon, float WeightDecay, float Shrink, float Rate, float RootScale)
{
    private const int Lanes = 16;

    /// <summary>Updates <paramref name="weights"/>; the first step of a run does not read the moments.</summary>
    public void Apply(Span<float> weights, ReadOnlySpan<float> gradient, Span<float> mean, Span<float> square, bool first)
    {
        if (gradient.Length != weights.Length || mean.Length != weights.Length || square.Length != weights.Length)
            throw new ArgumentException(
                $"{gradient.Length} gradients, {mean.Length} and {square.Length} moments for {weights.Length} weights");
        ref var w = ref MemoryMarshal.GetReference(weights);
        ref var g = ref MemoryMarshal.GetReference(gradient);
        ref var m = ref MemoryMarshal.GetReference(mean);
        ref var v = ref MemoryMarshal.GetReference(square);
        var (beta1, rest1) = (Vector512.Create((float)Beta1), Vector512.Create((float)(1 - Beta1)));
        var (beta2, rest2) = (Vector512.Create((float)Beta2), Vector512.Create((float)(1 - Beta2)));
        var (rate, scale, epsilon) = (Vector512.Create(-Rate), Vector512.Create(RootScale), Vector512.Create(Epsilon));
        var (decay, shrink) = (Vector512.Create(WeightDecay), Vector512.Create(Shrink));
        var i = 0;
        for (; i <= weights.Length - Lanes; i += Lanes)
        {
            var at = (nuint)i;
            var weight = Vector512.LoadUnsafe(ref w, at);
            var slope = Vector512.LoadUnsafe(ref g, at);
            if (WeightDecay != 0) slope = Vector512.FusedMultiplyAdd(decay, weight, slope);
            var (newMean, newSquare) = (slope * rest1, slope * rest2 * slope);
            if (!first)
            {
                newMean = Vector512.FusedMultiplyAdd(beta1, Vector512.LoadUnsafe(ref m, at), newMean);
                newSquare = Vector512.FusedMultiplyAdd(beta2, Vector512.LoadUnsafe(ref v, at), newSquare);
            }
            newMean.StoreUnsafe(ref m, at);
            newSquare.StoreUnsafe(ref v, at);
            var ratio = newMean / Vector512.FusedMultiplyAdd(Vector512.Sqrt(newSquare), scale, epsilon);
            if (Shrink != 1) weight *= shrink;
            Vector512.FusedMultiplyAdd(rate, ratio, weight).StoreUnsafe(ref w, at);
        }
        for (; i < weights.Length; i++) ApplyOne(ref weights[i], gradient[i], ref mean[i], ref square[i], first);
    }

    /// <summary>The same step for a single weight.</summary>
    internal void ApplyOne(ref float weight, float slope, ref float mean, ref float square, bool first)
    {
        if (WeightDecay != 0) slope = MathF.FusedMultiplyAdd(WeightDecay, weight, slope);
        var (newMean, newSquare) = (slope * (float)(1 - Beta1), slope * (float)(1 - Beta2) * slope);
        mean = first ? newMean : MathF.FusedMultiplyAdd((float)Beta1, mean, newMean);
        square = first ? newSquare : MathF.FusedMultiplyAdd((float)Beta2, square, newSquare);
        var ratio = mean / MathF.FusedMultiplyAdd(MathF.Sqrt(square), RootScale, Epsilon);
        if (Shrink != 1) weight *= Shrink;
        weight = MathF.FusedMultiplyAdd(-Rate, ratio, weight);
    }
}
