using FedActors.Hocon;

namespace FedActors;

/// <summary>A mistake in a configuration, with its position.</summary>
public sealed class HoconException : Exception
{
    // A key may fill a file.
    private const int LongestKey = 400, LongestProblem = 2000;

    private const string NotQuoted = "; nothing is quoted from a file outside the experiment's folder: correct it there, "
        + "or copy that file beside the experiment to see more";

    /// <summary>Describes a mistake.</summary>
    /// <param name="origin">Where it was written.</param>
    /// <param name="key">The path of the key, if there is one.</param>
    /// <param name="problem">What is wrong, worded to follow the key.</param>
    public HoconException(Origin origin, string? key, string problem)
        : this(origin, Tellable(origin, key, problem))
    {
    }

    /// <summary>
    /// Tells that something about a setting is worth a look. Of a foreign file, it tells the section and no more: a word of
    /// this program, while what follows it may be a name that is written there.
    /// </summary>
    internal static HoconException About(HoconException found, string section) => found.Origin.IsForeign
        ? new HoconException(found.Origin, (section.Length == 0 ? null : section, $"a setting here needs attention{NotQuoted}"))
        : found;

    private HoconException(Origin origin, (string? Key, string Problem) told)
        : base(told.Key is null ? $"{origin}: {told.Problem}" : $"{origin}: {told.Key}: {told.Problem}")
    {
        Origin = origin;
        (Key, Problem) = told;
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

    private static string Shown(string text, int most) => Quoting.Printable(Quoting.Start(text, most));

    /// <summary>Keys are quotations, too: of a foreign file, the kind of mistake is all that may be told.</summary>
    private static (string? Key, string Problem) Tellable(Origin origin, string? key, string problem) =>
        !origin.IsForeign ? (key is null ? null : Shown(key, LongestKey), Shown(problem, LongestProblem))
        : (null, (key is null ? "this cannot be read" : "this setting cannot be used") + NotQuoted);
}
