using System.Globalization;

namespace FedActors.Training.Data.Catalogue;

/// <summary>A parameter that can be set.</summary>
/// <param name="Name">The key.</param>
/// <param name="Default">The default value, as a configuration would write it; <c>–</c> if there is none.</param>
/// <param name="Meaning">What it does.</param>
public sealed record Parameter(string Name, string Default, string Meaning)
{
    /// <summary>A parameter whose default is <paramref name="value"/>.</summary>
    public static Parameter Of(string name, object? value, string meaning) => new(name, Written(value), meaning);

    private static string Written(object? value) => value switch
    {
        null or "" => "–",
        bool yes => yes ? "true" : "false",
        Enum word => Hyphenated(word.ToString()),
        IEnumerable<int> numbers => $"[{string.Join(", ", numbers)}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    // RandomOther → random-other; NaN is one word.
    private static string Hyphenated(string word) => word == "NaN" ? "nan" : string.Concat(word.Select(
        (letter, index) => char.IsUpper(letter) ? (index > 0 ? "-" : "") + char.ToLowerInvariant(letter) : letter.ToString()));
}
