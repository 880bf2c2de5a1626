namespace FedActors.Hocon;

/// <summary>How the user's strings appear in messages and paths.</summary>
internal static class Quoting
{
    private const int LongestQuote = 60;

    /// <summary>A string that is short enough for a message and harmless in a terminal.</summary>
    public static string Shorten(string text)
    {
        var line = text.Length <= LongestQuote ? text : $"{text.AsSpan(0, LongestQuote)}…";
        return string.Concat(line.Select(c => char.IsControl(c) ? $"\\u{(int)c:x4}" : $"{c}"));
    }

    /// <summary>A key as it would be written in a path.</summary>
    public static string Key(string key) =>
        key.Length > 0 && key.All(c => char.IsLetterOrDigit(c) || c is '-' or '_') ? key : $"\"{Shorten(key)}\"";

    /// <summary>Keys as a dotted path.</summary>
    public static string Path(IEnumerable<string> keys) => string.Join('.', keys.Select(Key));
}
