using static FedActors.Engine.Reports.Markup.Html;

namespace FedActors.Engine.Reports.Charts;

/// <summary>A bar for each rule, made of parts that stand side by side, with its name above and its sum behind.</summary>
internal static class StackedBars
{
    private const double RowHeight = 50, BarHeight = 18, Width = 460, TotalWidth = 84;

    public static string Svg(string id, string title, string description, IReadOnlyList<(string Name, double[] Parts, string Total)> bars)
    {
        var longest = Math.Max(bars.Max(bar => bar.Parts.Sum()), double.Epsilon);
        return $"""
            <svg class="chart" viewBox="0 0 {N(Width)} {N(bars.Count * RowHeight)}" role="img" aria-labelledby="{id}-t {id}-d" xmlns="http://www.w3.org/2000/svg">
            <title id="{id}-t">{Escape(title)}</title>
            <desc id="{id}-d">{Escape(description)}</desc>
            {string.Concat(bars.Select((bar, row) => Bar(bar, row * RowHeight, (Width - TotalWidth) / longest)))}
            </svg>
            """;
    }

    private static string Bar((string Name, double[] Parts, string Total) bar, double top, double scale)
    {
        var x = 0d;
        var rectangles = "";
        for (var part = 0; part < bar.Parts.Length; part++)
        {
            var width = bar.Parts[part] * scale;
            if (width >= 0.1)
                rectangles += $"""<rect class="f{part}" x="{N(x)}" y="{N(top + 20)}" width="{N(width)}" height="{N(BarHeight)}"/>""";
            x += width;
        }
        return $"""
            <text class="name" x="0" y="{N(top + 14)}">{Escape(bar.Name)}</text>{rectangles}
            <text x="{N(x + 8)}" y="{N(top + 20 + BarHeight - 4)}">{Escape(bar.Total)}</text>
            """;
    }
}
