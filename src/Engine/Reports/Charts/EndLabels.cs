using static FedActors.Engine.Reports.Markup.Html;

namespace FedActors.Engine.Reports.Charts;

/// <summary>The names of lines at their ends, pushed apart where they would overlap and then led back to their lines.</summary>
internal static class EndLabels
{
    private const double LineHeight = 16, LetterWidth = 7.6, Gap = 14;

    /// <summary>Whether the chart is high enough for all names.</summary>
    public static bool Fit(Frame frame, IReadOnlyCollection<Series> lines) =>
        lines.Count * LineHeight <= frame.PlotHeight + LineHeight;

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
        return string.Concat(ends.Select((end, i) => Label(frame, end.Line, end.Y, y[i])));
    }

    private static string Label(Frame frame, Series line, double end, double y)
    {
        var lead = $"M{N(frame.PlotRight + 2)} {N(end - 4)}L{N(frame.PlotRight + Gap - 3)} {N(y - 4)}";
        var (look, x) = (line.Look.Class, N(frame.PlotRight + Gap));
        return $"""
            <path class="leader {look}" d="{lead}"/>
            <text class="name {look}" x="{x}" y="{N(y)}">{Escape(Shortened(frame, line.Name))}</text>
            """;
    }

    private static string Shortened(Frame frame, string name)
    {
        var room = (int)((frame.Right - Gap) / LetterWidth);
        return name.Length <= room ? name : name[..(room - 1)] + "…";
    }
}
