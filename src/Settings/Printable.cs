using FedActors.Hocon;

namespace FedActors.Settings;

/// <summary>
/// Text from outside, made harmless for a terminal and a page: what would move the cursor, change colours or turn the
/// direction of reading is written out as <c>\u001b</c>.
/// </summary>
internal static class Printable
{
    /// <summary>The whole text.</summary>
    public static string Of(string text) => Quoting.Printable(text);

    /// <summary>A text that is to be quoted in a message, cut if it is long.</summary>
    public static string Quote(ReadOnlySpan<char> text) => Quoting.Shorten(text.ToString());
}
