namespace FedActors.TensorFiles;

/// <summary>How much a packed file may unpack to. A few megabytes can unpack to gigabytes of nothing.</summary>
public static class Unpacking
{
    // One-hot tables of eight-byte numbers, the best compressible data that people keep, reach about 300 : 1; Deflate's
    // best, with zeros alone, is 1,032 : 1.
    private const long Ratio = 500;
    private const long Harmless = 256_000_000;

    /// <summary>The best that Deflate can do; what promises more lies.</summary>
    public const long BestRatio = 1_032;

    /// <summary>The most bytes that <paramref name="packed"/> bytes may unpack to.</summary>
    public static long Most(long packed) => Math.Max(Harmless, Ratio * packed);

    /// <summary>What to tell a user whose file unpacks to more.</summary>
    public static string Refusal(long packed) =>
        $"its {packed} bytes unpack to more than {Most(packed)}; unpack it yourself if it is what it should be";
}
