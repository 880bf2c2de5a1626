using static FedActors.Engine.Reports.Markup.Html;

namespace FedActors.Engine.Reports.Charts;

/// <summary>A column of stacked parts for each round or, if there are many rounds, for each few neighbouring ones.</summary>
internal static class StackedColumns
{
    private const int Most = 100;

    /// <param name="frame">The frame; its horizontal axis extends half a round beyond the first and the last round.</param>
    /// <param name="first">The first round.</param>
    /// <param name="columns">The parts of each round, from the bottom up.</param>
    public static string Svg(Frame frame, int first, IReadOnlyList<double[]> columns)
    {
        var width = 1 + (columns.Count - 1) / Most;
        return frame.Svg(string.Concat(columns.Chunk(width).Select((rounds, i) => Column(frame, first + i * width, rounds))));
    }

    private static string Column(Frame frame, int round, double[][] rounds)
    {
        var left = frame.XOf(round - 0.5);
        var right = frame.XOf(round - 0.5 + rounds.Length);
        var gap = (right - left) * 0.12;
        var rectangles = "";
        var below = 0d;
        for (var part = 0; part < rounds[0].Length; part++)
        {
            var above = below + rounds.Average(parts => parts[part]);
            if (above > below)
            {
                var (top, bottom) = (frame.YOf(above), frame.YOf(below));
                rectangles += $"""<rect class="f{part}" x="{N(left + gap)}" y="{N(top)}" """
                    + $"""width="{N(right - left - 2 * gap)}" height="{N(bottom - top)}"/>""";
            }
            below = above;
        }
        return rectangles;
    }
}
