using System.Numerics;

namespace FedActors.Numerics.Randomness;

/// <summary>
/// A random order of 0 … <paramref name="size"/> − 1 of which any place can be asked without storing the others: a Feistel
/// network over the next power of four, left again and again until it lands inside. Black and Rogaway, Ciphers with Arbitrary
/// Finite Domains (CT-RSA 2002).
/// </summary>
public readonly struct RandomPermutation(RandomKey key, long size)
{
    private const int Rounds = 6;
    private readonly int _half = Math.Max(1, (64 - BitOperations.LeadingZeroCount((ulong)Math.Max(0, size - 1)) + 1) / 2);

    /// <summary>What stands at a place.</summary>
    public long this[long place]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(place);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(place, size);
            do place = Mixed(place);
            while (place >= size);
            return place;
        }
    }

    private long Mixed(long number)
    {
        var mask = (1UL << _half) - 1;
        var (left, right) = ((ulong)number >> _half, (ulong)number & mask);
        for (var round = 0; round < Rounds; round++)
            (left, right) = (right, left ^ (key.With(round).With((long)right).Bits & mask));
        return (long)((left << _half) | right);
    }
}
