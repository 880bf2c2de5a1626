using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FedActors.Numerics.Optimisers;

/// <summary>One step of stochastic gradient descent, as in PyTorch: v ← m·v + g + λ·w, w ← w − η·v.</summary>
/// <param name="Rate">η</param>
/// <param name="Momentum">m</param>
/// <param name="WeightDecay">λ</param>
internal readonly record struct SgdStep(float Rate, float Momentum, float WeightDecay)
{
    private const int Lanes = 16;

    /// <summary>
    /// Updates <paramref name="weights"/>. The first step of a run does not read <paramref name="velocity"/>, which is empty
    /// without momentum.
    /// </summary>
    public void Apply(Span<float> weights, ReadOnlySpan<float> gradient, Span<float> velocity, bool first)
    {
        if (gradient.Length != weights.Length || (Momentum != 0 && velocity.Length != weights.Length))
            throw new ArgumentException(
                $"{gradient.Length} gradients and {velocity.Length} velocities for {weights.Length} weights");
        var i = 0;
        ref var w = ref MemoryMarshal.GetReference(weights);
        ref var g = ref MemoryMarshal.GetReference(gradient);
        ref var v = ref MemoryMarshal.GetReference(velocity);
        var (rate, momentum, decay) = (Vector512.Create(-Rate), Vector512.Create(Momentum), Vector512.Create(WeightDecay));
        for (; i <= weights.Length - Lanes; i += Lanes)
        {
            var weight = Vector512.LoadUnsafe(ref w, (nuint)i);
            var step = Vector512.LoadUnsafe(ref g, (nuint)i);
            if (WeightDecay != 0) step = Vector512.FusedMultiplyAdd(decay, weight, step);
            if (Momentum != 0)
            {
                if (!first) step = Vector512.FusedMultiplyAdd(momentum, Vector512.LoadUnsafe(ref v, (nuint)i), step);
                step.StoreUnsafe(ref v, (nuint)i);
            }
            Vector512.FusedMultiplyAdd(rate, step, weight).StoreUnsafe(ref w, (nuint)i);
        }
        for (; i < weights.Length; i++) ApplyOne(ref weights[i], gradient[i], velocity, i, first);
    }

    /// <summary>The same step for a single weight.</summary>
    internal void ApplyOne(ref float weight, float gradient, Span<float> velocity, int index, bool first)
    {
        var step = gradient;
        if (WeightDecay != 0) step = MathF.FusedMultiplyAdd(WeightDecay, weight, step);
        if (Momentum != 0)
        {
            if (!first) step = MathF.FusedMultiplyAdd(Momentum, velocity[index], step);
            velocity[index] = step;
        }
        weight = MathF.FusedMultiplyAdd(-Rate, step, weight);
    }
}
