using System.Globalization;
using System.Text;

namespace FedActors.Engine.Reports.Markup;

/// <summary>Prepares text for a page that is both HTML and well-formed XML.</summary>
internal static class Html
{
    /// <summary>Escapes text so that it cannot form a tag, end an attribute or contain a character that XML forbids.</summary>
    public static string Escape(string text)
    {
        var safe = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => safe.Append("&amp;"),
                '<' => safe.Append("&lt;"),
                '>' => safe.Append("&gt;"),
                '"' => safe.Append("&quot;"),
                '\'' => safe.Append("&#39;"),
                '\n' or '\t' => safe.Append((char)rune.Value),
                < 0x20 or (>= 0x7F and < 0xA0) or 0xFFFE or 0xFFFF => safe.Append('\uFFFD'),
                _ => safe.Append(rune.ToString()),
            };
        }
        return safe.ToString();
    }

    /// <summary>A coordinate, to a tenth of a pixel.</summary>
    public static string N(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>The markup of all items, one after the other.</summary>
    public static string Each<T>(IEnumerable<T> items, Func<T, string> markup) => string.Concat(items.Select(markup));
}
