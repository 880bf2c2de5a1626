using System.Text;
using static FedActors.Engine.Reports.Markup.Html;

namespace FedActors.Engine.Reports.Charts;

/// <summary>Areas around lines, from a lower to an upper value at each point.</summary>
internal static class Bands
{
    public static string Svg(Frame frame, Look look, IReadOnlyList<(double X, double Low, double High)> points)
    {
        if (points.Count < 2) return "";
        var path = new StringBuilder();
        foreach (var (x, _, high) in points) Add(path, frame, x, high);
        foreach (var (x, low, _) in points.Reverse()) Add(path, frame, x, low);
        return $"""<path class="band {look.Class}" d="{path}Z"/>""";
    }

    private static void Add(StringBuilder path, Frame frame, double x, double y) =>
        path.Append(path.Length == 0 ? 'M' : 'L').Append(N(frame.XOf(x))).Append(' ').Append(N(frame.YOf(y)));
}
