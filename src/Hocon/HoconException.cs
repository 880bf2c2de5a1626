namespace FedActors.Hocon;

/// <summary>A mistake in a configuration, with its position.</summary>
public sealed class HoconException : Exception
{
    /// <summary>Describes a mistake.</summary>
    /// <param name="origin">Where it was written.</param>
    /// <param name="key">The path of the key, if there is one.</param>
    /// <param name="problem">What is wrong, worded to follow the key.</param>
    public HoconException(Origin origin, string? key, string problem)
        : base(key is null ? $"{origin}: {problem}" : $"{origin}: {key}: {problem}")
    {
        Origin = origin;
        Key = key;
        Problem = problem;
    }

    private HoconException(IReadOnlyList<HoconException> all) : base(string.Join("\n", all.Select(mistake => mistake.Message)))
    {
        (Origin, Key, Problem, All) = (all[0].Origin, all[0].Key, all[0].Problem, all);
    }

    /// <summary>One exception for all of these mistakes, of which there must be at least one.</summary>
    public static HoconException Of(IReadOnlyList<HoconException> mistakes) =>
        mistakes.Count == 1 ? mistakes[0] : new HoconException(mistakes);

    /// <summary>All mistakes, in the order of the file; the other properties are those of the first.</summary>
    public IReadOnlyList<HoconException> All => field ?? [this];

    /// <summary>Where the mistake was written.</summary>
    public Origin Origin { get; }

    /// <summary>The path of the key, or null for a syntax error.</summary>
    public string? Key { get; }

    /// <summary>What is wrong.</summary>
    public string Problem { get; }
}
