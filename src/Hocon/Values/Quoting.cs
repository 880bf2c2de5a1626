using System.Globalization;

namespace FedActors.Hocon;

/// <summary>How the user's strings appear in messages and paths.</summary>
internal static class Quoting
{
    private const int LongestQuote = 60;

    /// <summary>A string that is short enough for a message and harmless in a terminal.</summary>
    public static string Shorten(string text) => Printable(Start(text, LongestQuote));

    /// <summary>A text without what a terminal obeys rather than shows: control and formatting characters, line breaks.</summary>
    public static string Printable(string text) =>
        text.All(IsPrintable) ? text : string.Concat(text.Select(c => IsPrintable(c) ? $"{c}" : $"\\u{(int)c:x4}"));

    private static bool IsPrintable(char c) => char.GetUnicodeCategory(c)
        is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    /// <summary>A key as it would be written in a path.</summary>
    public static string Key(string key) =>
        key.Length > 0 && key.All(c => char.IsLetterOrDigit(c) || c is '-' or '_') ? key : $"\"{Printable(Escaped(key))}\"";

    /// <summary>Keys as a dotted path.</summary>
    public static string Path(IEnumerable<string> keys) => string.Join('.', keys.Select(Key));

    /// <summary>A text, or its start if it is too long.</summary>
    public static string Start(string text, int most) => text.Length <= most ? text : $"{text.AsSpan(0, most)}…";

    private static string Escaped(string text) => text.Replace("\\", "\\\\").Replace("\"", "\\\"");
}
