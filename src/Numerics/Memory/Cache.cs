using System.Runtime.Intrinsics.X86;

namespace FedActors.Numerics.Memory;

/// <summary>Prefetch hints, which never affect results.</summary>
internal static unsafe class Cache
{
    private const int Line = 16; // floats

    /// <summary>
    /// Prefetches values that are needed soon and that the hardware does not predict, because a new row is a new stream.
    /// </summary>
    public static void Fetch(ReadOnlySpan<float> values)
    {
        if (!Sse.IsSupported) return;
        fixed (float* first = values)
            for (var at = 0; at < values.Length; at += Line) Sse.Prefetch0(first + at);
    }

    /// <summary>
    /// Prefetches values that are needed a little later into the second-level cache, to leave the first level to the current
    /// work.
    /// </summary>
    internal static void FetchForLater(float* first, int count)
    {
        if (!Sse.IsSupported) return;
        for (var at = 0; at < count; at += Line) Sse.Prefetch1(first + at);
    }
}
