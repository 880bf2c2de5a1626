using FedActors.Hocon;
using FedActors.Numerics.Files;
using FedActors.Settings;

namespace FedActors.Cli.Terminal;

/// <summary>The line of a file that contains a mistake, with a caret under the position.</summary>
internal static class Excerpt
{
    /// <summary>Longer lines are only shown around the position.</summary>
    private const int Longest = 100;

    /// <summary>
    /// Two lines to print below a message, each after a line break; empty if the line no longer exists, cannot be read again, or
    /// must not be quoted.
    /// </summary>
    public static string Of(Origin origin) => LineOf(origin) is { } line ? Show(line, origin) : "";

    private static string? LineOf(Origin origin)
    {
        if (origin.Line < 1 || origin.IsForeign || !RegularFile.Exists(origin.Source)) return null;
        try
        {
            return File.ReadLines(origin.Source).ElementAtOrDefault(origin.Line - 1);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string Show(string line, Origin origin)
    {
        var place = Math.Clamp(origin.Column - 1, 0, line.Length);
        var first = line.Length > Longest ? Math.Clamp(place - Longest / 2, 0, line.Length - Longest) : 0;
        var shown = line.Substring(first, Math.Min(Longest, line.Length));
        // What a terminal would obey takes one column, too.
        shown = string.Concat(shown.Select(one => one == '\t' || Printable.Of($"{one}").Length == 1 ? one : '·'));
        // Tabs stay tabs, so that the caret is below its position however wide they are shown.
        var before = string.Concat(shown[..(place - first)].Select(character => character == '\t' ? '\t' : ' '));
        var margin = $"{origin.Line,5} | ";
        return $"{Environment.NewLine}{margin}{shown}{Environment.NewLine}{new string(' ', margin.Length - 2)}| {before}^";
    }
}
