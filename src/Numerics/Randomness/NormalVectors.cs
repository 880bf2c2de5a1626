using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FedActors.Numerics.Randomness;

/// <summary>
/// Vectors of independent standard normal numbers that are never stored: number i is a function of the key and i, so any part
/// can be computed by itself, by any thread.
/// </summary>
internal static class NormalVectors
{
    /// <summary>How many numbers are computed together: two from each of sixteen pairs of words.</summary>
    public const int Group = 2 * Lanes;

    private const int Lanes = 16;

    /// <summary>
    /// yᵢ ← xᵢ + Σᵣ factorᵣ·zᵣ[first + i], where zᵣ is the vector of a key; <paramref name="first"/> is a multiple of
    /// <see cref="Group"/>.
    /// </summary>
    public static void Add(
        ReadOnlySpan<RandomKey> keys, ReadOnlySpan<float> factors, long first, ReadOnlySpan<float> x, Span<float> y)
    {
        if (x.Length != y.Length) throw new ArgumentException($"{y.Length} results for {x.Length} values");
        if (keys.Length != factors.Length) throw new ArgumentException($"{factors.Length} factors for {keys.Length} vectors");
        if (first % Group != 0) throw new ArgumentException($"{first} is not a multiple of {Group}");
        ref var from = ref MemoryMarshal.GetReference(x);
        ref var to = ref MemoryMarshal.GetReference(y);
        var i = 0;
        for (; i <= x.Length - Group; i += Group)
        {
            var (one, other) = Sum(
                keys, factors, first + i,
                Vector512.LoadUnsafe(ref from, (nuint)i), Vector512.LoadUnsafe(ref from, (nuint)(i + Lanes)));
            one.StoreUnsafe(ref to, (nuint)i);
            other.StoreUnsafe(ref to, (nuint)(i + Lanes));
        }
        if (i < x.Length) AddEnd(keys, factors, first + i, x[i..], y[i..]);
    }

    private static void AddEnd(
        ReadOnlySpan<RandomKey> keys, ReadOnlySpan<float> factors, long first, ReadOnlySpan<float> x, Span<float> y)
    {
        Span<float> padded = stackalloc float[Group];
        padded.Clear();
        x.CopyTo(padded);
        var (one, other) = Sum(
            keys, factors, first, Vector512.Create<float>(padded), Vector512.Create<float>(padded[Lanes..]));
        one.CopyTo(padded);
        other.CopyTo(padded[Lanes..]);
        padded[..y.Length].CopyTo(y);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<float> One, Vector512<float> Other) Sum(
        ReadOnlySpan<RandomKey> keys, ReadOnlySpan<float> factors, long first, Vector512<float> one, Vector512<float> other)
    {
        // A block of Philox gives four words.
        var counter = (ulong)(first / 4);
        for (var r = 0; r < keys.Length; r++)
        {
            var (forRadius, forAngle) = PhiloxBlocks.Pairs(keys[r].Bits, counter, RandomStream.Domain);
            var (along, across) = BoxMuller.Of(forRadius, forAngle);
            var factor = Vector512.Create(factors[r]);
            one = Vector512.FusedMultiplyAdd(factor, along, one);
            other = Vector512.FusedMultiplyAdd(factor, across, other);
        }
        return (one, other);
    }
}
