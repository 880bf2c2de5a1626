using System.Globalization;

namespace FedActors.Settings;

/// <summary>
/// Text from outside, made harmless for a terminal and a page: what would move the cursor, change colours or turn the
/// direction of reading is written out as <c>\u001b</c>.
/// </summary>
internal static class Printable
{
    private const int LongestQuote = 60;

    /// <summary>The whole text.</summary>
    public static string Of(string text) => text.Any(IsHarmful) ? string.Concat(text.Select(Shown)) : text;

    /// <summary>A text that is to be quoted in a message, cut if it is long.</summary>
    public static string Quote(ReadOnlySpan<char> text) =>
        Of(text.Length <= LongestQuote ? text.ToString() : $"{text[..LongestQuote]}…");

    private static string Shown(char character) =>
        IsHarmful(character) ? $"\\u{(int)character:x4}" : character.ToString();

    private static bool IsHarmful(char character) =>
        char.IsControl(character)
        || CharUnicodeInfo.GetUnicodeCategory(character)
            is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
