namespace FedActors.Numerics.Randomness;

/// <summary>
/// Names one stream of randomness, such as (experiment seed, purpose, client, round). A draw is a function of its key and its
/// counter, so nothing depends on the order in which threads run.
/// </summary>
/// <example><c>RandomKey.Of(seed).With("shuffle").With(client).With(round).Open()</c></example>
public readonly record struct RandomKey(ulong Bits)
{
    private const ulong NumberDomain = 0, TextDomain = 1;

    /// <summary>The root key of an experiment.</summary>
    public static RandomKey Of(ulong seed) => new(Philox.Block(seed, 0, ulong.MaxValue).First);

    /// <summary>A key derived from this one for one number (a client, a round, a layer).</summary>
    public RandomKey With(long number) => new(Philox.Block(Bits, (ulong)number, NumberDomain).First);

    /// <summary>A key derived from this one for one purpose.</summary>
    public RandomKey With(string purpose) => new(Philox.Block(Bits, Hash(purpose), TextDomain).First);

    /// <summary>A stream that starts at this key's first draw.</summary>
    public RandomStream Open() => new(this);

    private static ulong Hash(string text)
    {
        // FNV-1a: stable across runs and machines, which string.GetHashCode is not.
        var hash = 14695981039346656037UL;
        foreach (var letter in text) hash = (hash ^ letter) * 1099511628211UL;
        return hash;
    }
}
