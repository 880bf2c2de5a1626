using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FedActors.Numerics.Optimisers;

/// <summary>
/// A server's adaptive step (Reddi et al., arXiv 2003.00295, algorithm 2): m ← β₁·m + (1 − β₁)·d, v as <see cref="Squares"/>
/// says; the step is η·m / (√v + τ).
/// </summary>
/// <param name="Squares">What becomes of v.</param>
/// <param name="Beta1">β₁</param>
/// <param name="Beta2">β₂</param>
/// <param name="Tau">τ</param>
/// <param name="Rate">η</param>
internal readonly record struct AdaptiveStep(Squares Squares, double Beta1, double Beta2, float Tau, float Rate)
{
    private const int Lanes = 16;

    // In double: 1 − 0.999 has few digits otherwise.
    private float Rest1 => (float)(1 - Beta1);

    private float Rest2 => (float)(1 - Beta2);

    /// <summary>Updates the moments, and turns the aggregate d into the step.</summary>
    public void Apply(Span<float> aggregate, Span<float> mean, Span<float> square)
    {
        if (mean.Length != aggregate.Length || square.Length != aggregate.Length)
            throw new ArgumentException(
                $"{mean.Length} and {square.Length} moments for an aggregate of {aggregate.Length}");
        ref var d = ref MemoryMarshal.GetReference(aggregate);
        ref var m = ref MemoryMarshal.GetReference(mean);
        ref var v = ref MemoryMarshal.GetReference(square);
        var (beta, rest) = (Vector512.Create((float)Beta1), Vector512.Create(Rest1));
        var (tau, rate) = (Vector512.Create(Tau), Vector512.Create(Rate));
        var i = 0;
        for (; i <= aggregate.Length - Lanes; i += Lanes)
        {
            var at = (nuint)i;
            var given = Vector512.LoadUnsafe(ref d, at);
            var newMean = Vector512.FusedMultiplyAdd(beta, Vector512.LoadUnsafe(ref m, at), given * rest);
            var newSquare = Remember(Vector512.LoadUnsafe(ref v, at), given * given);
            newMean.StoreUnsafe(ref m, at);
            newSquare.StoreUnsafe(ref v, at);
            (newMean * rate / (Vector512.Sqrt(newSquare) + tau)).StoreUnsafe(ref d, at);
        }
        for (; i < aggregate.Length; i++) ApplyOne(ref aggregate[i], ref mean[i], ref square[i]);
    }

    /// <summary>The same for a single weight.</summary>
    internal void ApplyOne(ref float aggregate, ref float mean, ref float square)
    {
        mean = MathF.FusedMultiplyAdd((float)Beta1, mean, aggregate * Rest1);
        square = Remember(square, aggregate * aggregate);
        aggregate = mean * Rate / (MathF.Sqrt(square) + Tau);
    }

    private Vector512<float> Remember(Vector512<float> v, Vector512<float> squared)
    {
        if (Squares == Squares.Summed) return v + squared;
        var change = squared * Rest2;
        if (Squares == Squares.Averaged) return Vector512.FusedMultiplyAdd(Vector512.Create((float)Beta2), v, change);
        var less = Vector512.ConditionalSelect(Vector512.LessThan(v, squared), v + change, v);
        return Vector512.ConditionalSelect(Vector512.GreaterThan(v, squared), v - change, less);
    }

    private float Remember(float v, float squared)
    {
        if (Squares == Squares.Summed) return v + squared;
        var change = squared * Rest2;
        if (Squares == Squares.Averaged) return MathF.FusedMultiplyAdd((float)Beta2, v, change);
        return v > squared ? v - change : v < squared ? v + change : v;
    }
}
