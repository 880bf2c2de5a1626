using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FedActors.Numerics.Optimisers;

/// <summary>A server's step with momentum (Hsu et al., arXiv 1909.06335): m ← β·m + d; the step is η·m.</summary>
/// <param name="Beta">β</param>
/// <param name="Rate">η</param>
internal readonly record struct MomentumStep(float Beta, float Rate)
{
    private const int Lanes = 16;

    /// <summary>Updates <paramref name="mean"/>, and turns the aggregate d into the step.</summary>
    public void Apply(Span<float> aggregate, Span<float> mean)
    {
        if (mean.Length != aggregate.Length)
            throw new ArgumentException($"{mean.Length} moments for an aggregate of {aggregate.Length}");
        ref var d = ref MemoryMarshal.GetReference(aggregate);
        ref var m = ref MemoryMarshal.GetReference(mean);
        var (beta, rate) = (Vector512.Create(Beta), Vector512.Create(Rate));
        var i = 0;
        for (; i <= aggregate.Length - Lanes; i += Lanes)
        {
            var at = (nuint)i;
            var moment = Vector512.FusedMultiplyAdd(beta, Vector512.LoadUnsafe(ref m, at), Vector512.LoadUnsafe(ref d, at));
            moment.StoreUnsafe(ref m, at);
            (moment * rate).StoreUnsafe(ref d, at);
        }
        for (; i < aggregate.Length; i++) ApplyOne(ref aggregate[i], ref mean[i]);
    }

    /// <summary>The same for a single weight.</summary>
    internal void ApplyOne(ref float aggregate, ref float mean)
    {
        mean = MathF.FusedMultiplyAdd(Beta, mean, aggregate);
        aggregate = mean * Rate;
    }
}
