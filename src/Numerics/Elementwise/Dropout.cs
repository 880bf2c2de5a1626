using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using FedActors.Numerics.Randomness;

namespace FedActors.Numerics.Elementwise;

/// <summary>
/// Dropout (Srivastava et al., JMLR 2014): a value becomes 0 if its random draw, <see cref="RandomStream.NextSingle"/>, is
/// below the share, and is scaled by 1/(1 − share) otherwise.
/// </summary>
internal readonly struct Dropout
{
    private const int Lanes = 16, DrawBits = 24;

    private readonly float _scale;

    // A draw is k/2²⁴, and k/2²⁴ < share exactly when k < ⌈share·2²⁴⌉.
    private readonly uint _bound;

    /// <summary>Drops a <paramref name="share"/> of the values, from 0 to below 1.</summary>
    public Dropout(double share)
    {
        if (share is not (>= 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(share), share, "the share must be at least 0 and below 1");
        _scale = (float)(1 / (1 - share));
        _bound = (uint)Math.Ceiling(share * (1 << DrawBits));
    }

    /// <summary>
    /// Applies the key's draws to <paramref name="x"/>, whose first value uses draw number <paramref name="first"/>.
    /// </summary>
    public void Apply(RandomKey key, int first, ReadOnlySpan<float> x, Span<float> y)
    {
        if (y.Length != x.Length) throw new ArgumentException($"{y.Length} results for {x.Length} values");
        if (x.IsEmpty) return;
        // Two draws share a block, so vectors start at an even draw.
        var odd = first & 1;
        if (odd == 1) ApplyEnd(RandomStream.UpperHalves(key, first - 1), 1, x[..1], y);
        ref var from = ref MemoryMarshal.GetReference(x);
        ref var to = ref MemoryMarshal.GetReference(y);
        var i = odd;
        for (; i <= x.Length - Lanes; i += Lanes)
        {
            var kept = Kept(RandomStream.UpperHalves(key, first + i));
            (Vector512.LoadUnsafe(ref from, (nuint)i) * _scale & kept).StoreUnsafe(ref to, (nuint)i);
        }
        if (i < x.Length) ApplyEnd(RandomStream.UpperHalves(key, first + i), 0, x[i..], y[i..]);
    }

    private void ApplyEnd(Vector512<uint> draws, int lane, ReadOnlySpan<float> x, Span<float> y)
    {
        var kept = Kept(draws).AsUInt32();
        for (var i = 0; i < x.Length; i++) y[i] = kept[lane + i] == 0 ? 0 : x[i] * _scale;
    }

    private Vector512<float> Kept(Vector512<uint> draws) =>
        Vector512.GreaterThanOrEqual(draws >> (32 - DrawBits), Vector512.Create(_bound)).AsSingle();
}
