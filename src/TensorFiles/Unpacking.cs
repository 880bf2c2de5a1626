namespace FedActors.TensorFiles;

/// <summary>How much a packed file may unpack to. A few megabytes can unpack to gigabytes of nothing.</summary>
internal static class Unpacking
{
    // Texas100 as numbers of eight bytes, 6,169 per sample and nearly all of them 0, packs at about 170 : 1; text that repeats
    // itself at 500 : 1, zeros alone at Deflate's best.
    private const long Ratio = 250;
    private const long Harmless = 64_000_000;

    /// <summary>The best that Deflate can do; what promises more lies.</summary>
    public const long BestRatio = 1_032;

    /// <summary>The most bytes that <paramref name="packed"/> bytes may unpack to.</summary>
    public static long Most(long packed) => Math.Max(Harmless, Ratio * packed);

    /// <summary>What to tell a user whose file unpacks to more.</summary>
    public static string Refusal(long packed) =>
        $"{packed} bytes of it unpack to more than {Most(packed)}; unpack it yourself if it is what it should be";
}
