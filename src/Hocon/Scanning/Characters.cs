using System.Globalization;

namespace FedActors.Hocon.Scanning;

/// <summary>The character classes of the specification.</summary>
internal static class Characters
{
    private const string Reserved = "$\"{}[]:=,+#`^?!@*&\\";

    public static bool IsSpace(char c) => c switch
    {
        ' ' or (>= '\t' and <= '\r') or (>= '\x1c' and <= '\x1f') or '\ufeff' => true,
        < '\x80' => false,
        _ => char.GetUnicodeCategory(c)
            is UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator,
    };

    /// <summary>Whether a character is only allowed inside quotes.</summary>
    public static bool IsReserved(char c) => Reserved.Contains(c);

    public static string Describe(char c) => c switch
    {
        '\n' => "the end of the line",
        _ when char.IsControl(c) || char.IsSurrogate(c) => $"the character U+{(int)c:X4}",
        _ => $"'{c}'",
    };
}
