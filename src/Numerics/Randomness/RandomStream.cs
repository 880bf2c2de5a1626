using System.Runtime.Intrinsics;

namespace FedActors.Numerics.Randomness;

/// <summary>Reads the draws of one <see cref="RandomKey"/> in order. A mutable value: pass it by <c>ref</c>.</summary>
public struct RandomStream(RandomKey key)
{
    // The upper half of every counter, which separates draws from the counters that derive keys.
    internal const ulong Domain = ulong.MaxValue - 1;

    private readonly ulong _key = key.Bits;
    private ulong _counter;
    private ulong _spare;
    private bool _hasSpare;

    /// <summary>
    /// The upper halves of 16 draws of <see cref="NextBits"/>, starting at number <paramref name="first"/>, which must be
    /// even.
    /// </summary>
    internal static Vector512<uint> UpperHalves(RandomKey key, int first) =>
        PhiloxBlocks.UpperHalves(key.Bits, (ulong)first / 2, Domain);

    /// <summary>64 random bits.</summary>
    public ulong NextBits()
    {
        if (_hasSpare)
        {
            _hasSpare = false;
            return _spare;
        }
        (var first, _spare) = Philox.Block(_key, _counter++, Domain);
        _hasSpare = true;
        return first;
    }

    /// <summary>Uniform in [0, 1), 53 bits.</summary>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform in [0, 1), 24 bits.</summary>
    public float NextSingle() => (NextBits() >> 40) * (1.0f / (1 << 24));

    /// <summary>Uniform in [<paramref name="low"/>, <paramref name="high"/>).</summary>
    public double NextBetween(double low, double high) => low + (high - low) * NextDouble();

    /// <summary>Uniform in 0 … <paramref name="bound"/> − 1, without bias (Lemire's method).</summary>
    public int NextInt(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        while (true)
        {
            var high = Math.BigMul(NextBits(), (ulong)bound, out var low);
            if (low >= (ulong)bound || low >= unchecked(0UL - (ulong)bound) % (ulong)bound) return (int)high;
        }
    }

    /// <summary>Standard normal (Box–Muller; the logarithm's argument is never 0).</summary>
    public double NextGaussian()
    {
        var radius = Math.Sqrt(-2 * Math.Log(1 - NextDouble()));
        return radius * Math.Cos(2 * Math.PI * NextDouble());
    }

    /// <summary>Puts <paramref name="items"/> in random order (Fisher–Yates).</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var last = items.Length - 1; last > 0; last--)
        {
            var other = NextInt(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }

    /// <summary>
    /// <paramref name="count"/> distinct numbers from 0 … <paramref name="bound"/> − 1, ascending (Floyd's method).
    /// </summary>
    public int[] Choose(int count, int bound)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, bound);
        if (count == bound) return [.. Enumerable.Range(0, count)];
        var chosen = new HashSet<int>(count);
        for (var last = bound - count; last < bound; last++)
            if (!chosen.Add(NextInt(last + 1))) chosen.Add(last);
        var ascending = new int[count];
        chosen.CopyTo(ascending);
        Array.Sort(ascending);
        return ascending;
    }
}
