using System.Globalization;
using System.Text;

namespace FedActors.Engine.Reports.Markup;

/// <summary>Text made fit for a page that is HTML and well-formed XML at once.</summary>
internal static class Html
{
    /// <summary>Neither a tag nor an attribute's end can come out of it, nor a character that XML does not know.</summary>
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

    /// <summary>A coordinate: a tenth of a pixel is enough.</summary>
    public static string N(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>One after the other.</summary>
    public static string Each<T>(IEnumerable<T> items, Func<T, string> markup) => string.Concat(items.Select(markup));
}
