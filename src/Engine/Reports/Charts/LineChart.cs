using System.Text;
using static FedActors.Engine.Reports.Markup.Html;

namespace FedActors.Engine.Reports.Charts;

/// <summary>Lines over the rounds, with a marker here and there.</summary>
internal static class LineChart
{
    private const int MarkersPerLine = 8;

    /// <summary>More points than this are thinned out: a screen could not show them.</summary>
    private const int PointsPerLine = 800;

    public static string Svg(
        Frame frame, IReadOnlyList<Series> lines, bool named = false, string className = "", string behind = "") =>
        frame.Svg(behind + Each(lines, line => Line(frame, line)) + (named ? EndLabels.Svg(frame, lines) : ""), className);

    private static string Line(Frame frame, Series line)
    {
        var points = Thinned(line.Points);
        return $"""
            <g><path class="line {line.Look.Class}" d="{Path(frame, points)}"/>{Markers(frame, line.Look, points)}</g>
            """;
    }

    private static string Path(Frame frame, List<Point> points)
    {
        var path = new StringBuilder();
        var pen = 'M';
        foreach (var (x, y) in points)
        {
            if (double.IsFinite(y)) path.Append(pen).Append(N(frame.XOf(x))).Append(' ').Append(N(frame.YOf(y)));
            pen = double.IsFinite(y) ? 'L' : 'M';
        }
        return path.ToString();
    }

    private static string Markers(Frame frame, Look look, List<Point> points)
    {
        var stride = Math.Max(1, (points.Count - 1 + MarkersPerLine - 1) / MarkersPerLine);
        // Staggered, so that lines that coincide show their markers in turn.
        var first = points.Count > 2 * MarkersPerLine ? Math.Max(0, look.Marker) * stride / 6 : 0;
        var marks = points.Where((point, i) => (i % stride == first || points.Count == 1) && double.IsFinite(point.Y));
        return Each(marks, point => look.Mark(frame.XOf(point.X), frame.YOf(point.Y)));
    }

    private static List<Point> Thinned(IReadOnlyList<Point> points)
    {
        var stride = 1 + points.Count / PointsPerLine;
        return [.. points.Where((_, i) => i % stride == 0 || i == points.Count - 1)];
    }
}
