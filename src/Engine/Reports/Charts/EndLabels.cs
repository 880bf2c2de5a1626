using static FedActors.Engine.Reports.Markup.Html;

namespace FedActors.Engine.Reports.Charts;

/// <summary>The names of lines at their ends, pushed apart where they would overlap.</summary>
internal static class EndLabels
{
    private const double LineHeight = 16;

    public static string Svg(Frame frame, IReadOnlyList<Series> lines)
    {
        var ends = lines
            .Where(line => line.Finite.Any())
            .Select(line => (Line: line, Y: frame.YOf(line.Finite.Last().Y) + 4))
            .ToList();
        ends.Sort((a, b) => a.Y.CompareTo(b.Y));
        // Down from the top, then up from the bottom, so that none leaves the chart.
        var y = ends.Select(end => end.Y).ToArray();
        for (var i = 1; i < y.Length; i++) y[i] = Math.Max(y[i], y[i - 1] + LineHeight);
        for (var i = y.Length - 1; i >= 0; i--) y[i] = Math.Min(y[i], frame.Bottomline + 4 - (y.Length - 1 - i) * LineHeight);
        return string.Concat(ends.Select((end, i) => Label(frame, end.Line, y[i])));
    }

    private static string Label(Frame frame, Series line, double y) => $"""
        <text class="name {line.Look.Class}" x="{N(frame.PlotRight + 10)}" y="{N(y)}">{Escape(Shortened(line.Name))}</text>
        """;

    private static string Shortened(string name) => name.Length <= 22 ? name : name[..21] + "…";
}
