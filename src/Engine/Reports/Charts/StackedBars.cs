using static FedActors.Engine.Reports.Markup.Html;

namespace FedActors.Engine.Reports.Charts;

/// <summary>A horizontal bar for each rule, made of adjacent parts, with its name above it and its total at the end.</summary>
internal static class StackedBars
{
    private const double RowHeight = 50, BarHeight = 18, Width = 460, TotalWidth = 130;

    public static string Svg(
        string id, string title, string description, IReadOnlyList<(string Name, double[] Parts, string Total)> bars)
    {
        var longest = Math.Max(bars.Max(bar => bar.Parts.Sum()), double.Epsilon);
        return $"""
            <svg class="chart" {Frame.Attributes(id, Width, bars.Count * RowHeight)}>
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
                rectangles += $"""<rect class="f{part}" x="{N(x)}" y="{N(top + 20)}" """
                    + $"""width="{N(width)}" height="{N(BarHeight)}"/>""";
            x += width;
        }
        return $"""
            <text class="name" x="0" y="{N(top + 14)}">{Escape(bar.Name)}</text>{rectangles}
            <text x="{N(x + 8)}" y="{N(top + 20 + BarHeight - 4)}">{Escape(bar.Total)}</text>
            """;
    }
}
