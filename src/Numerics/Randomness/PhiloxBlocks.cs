using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace FedActors.Numerics.Randomness;

/// <summary>
/// Computes eight blocks of <see cref="Philox"/> at a time: each 32-bit word has a 64-bit lane, so that products need no
/// shuffles.
/// </summary>
internal static class PhiloxBlocks
{
    private const ulong LowHalf = uint.MaxValue;

    /// <summary>
    /// The upper halves of the 16 draws that begin at counter <paramref name="low"/>, in the order of
    /// <see cref="RandomStream"/>; <paramref name="high"/> is the upper half of the counters.
    /// </summary>
    public static Vector512<uint> UpperHalves(ulong key, ulong low, ulong high) => Pairs(key, low, high).Second;

    /// <summary>
    /// The 16 draws that begin at counter <paramref name="low"/>, in the order of <see cref="RandomStream"/>: their lower halves
    /// first, their upper halves second.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector512<uint> First, Vector512<uint> Second) Pairs(ulong key, ulong low, ulong high)
    {
        var (k0, k1) = (Vector512.Create(key & LowHalf), Vector512.Create(key >> 32));
        var counters = Vector512.Create(low) + Vector512<ulong>.Indices;
        var (c0, c1) = (counters & Vector512.Create(LowHalf), counters >> 32);
        var (c2, c3) = (Vector512.Create(high & LowHalf), Vector512.Create(high >> 32));
        for (var round = 0; round < Philox.Rounds; round++)
        {
            var (product0, product1) = (Multiply(Philox.Multiplier0, c0), Multiply(Philox.Multiplier1, c2));
            // The upper halves of c1 and c3 do no harm: a product uses only the lower half of its factors.
            (c0, c1) = ((product1 >> 32) ^ c1 ^ k0, product1);
            (c2, c3) = ((product0 >> 32) ^ c3 ^ k1, product0);
            k0 += Vector512.Create((ulong)Philox.Weyl0);
            k1 += Vector512.Create((ulong)Philox.Weyl1);
        }
        return (Interleave(c0, c2), Interleave(c1, c3));
    }

    /// <summary>The lower halves of both, in turns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> Interleave(Vector512<ulong> even, Vector512<ulong> odd) =>
        ((even & Vector512.Create(LowHalf)) | (odd << 32)).AsUInt32();

    /// <summary>Products of the lower halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Multiply(uint factor, Vector512<ulong> values) => Avx512F.IsSupported
        ? Avx512F.Multiply(values.AsUInt32(), Vector512.Create(factor))
        : (values & Vector512.Create(LowHalf)) * Vector512.Create((ulong)factor);
}
