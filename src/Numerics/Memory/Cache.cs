using System.Runtime.Intrinsics.X86;

namespace FedActors.Numerics.Memory;

/// <summary>Wishes to the processor's cache: they change no result.</summary>
public static unsafe class Cache
{
    private const int Line = 16; // floats

    /// <summary>Asks for values that are needed soon, where the processor does not foresee it: a new row is a new stream.</summary>
    public static void Fetch(ReadOnlySpan<float> values)
    {
        if (!Sse.IsSupported) return;
        fixed (float* first = values)
            for (var at = 0; at < values.Length; at += Line) Sse.Prefetch0(first + at);
    }

    /// <summary>The same for what is needed a little later: into the second level, where it takes no place from what is at work.</summary>
    internal static void FetchForLater(float* first, int count)
    {
        if (!Sse.IsSupported) return;
        for (var at = 0; at < count; at += Line) Sse.Prefetch1(first + at);
    }
}
