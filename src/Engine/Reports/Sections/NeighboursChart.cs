using FedActors.Engine.Pictures;
using FedActors.Engine.Reports.Charts;
using static FedActors.Engine.Reports.Markup.Html;

namespace FedActors.Engine.Reports.Sections;

/// <summary>
/// Updates as arrows around a typical honest one: the angle to it is the true one (AgrAmplifier, Fig. 4).
/// </summary>
internal static class NeighboursChart
{
    private const double Width = 480, Height = 340, CentreX = 240, CentreY = 165, Radius = 145, Tip = 7;

    public static string Svg(string id, UpdatesPicture picture, Neighbourhood? near)
    {
        if (near is null) return "<p>No update of this round was honest.</p>";
        var nearest = near.Nearest.ToHashSet();
        // The near ones last, so that no faint one crosses them.
        var order = Enumerable.Range(0, near.Cosines.Count).Where(row => row != near.Centre).OrderBy(nearest.Contains);
        return $"""
            <svg class="chart" {Frame.Attributes($"{id}-near", Width, Height)}>
            <title id="{id}-near-t">{Escape($"{picture.Run}, round {picture.Round}: the directions of updates")}</title>
            <desc id="{id}-near-d">{Escape(InWords(picture, near, nearest))}</desc>
            <circle class="grid ring" cx="{N(CentreX)}" cy="{N(CentreY)}" r="{N(Radius)}"/>
            {Each(order, row => Arrow(picture.IsHostile[row], near.Cosines[row], nearest.Contains(row) ? "" : " faint"))}
            {Arrow(isHostile: false, 1, " centre")}
            </svg>
            """;
    }

    private static string InWords(UpdatesPicture picture, Neighbourhood near, HashSet<int> nearest) =>
        $"Around the update of client {picture.Clients[near.Centre]}: {nearest.Count} are nearest, of them "
        + $"{Figures.Count(nearest.Count(row => picture.IsHostile[row]))} hostile.";

    private static string Arrow(bool isHostile, double cosine, string extra)
    {
        var angle = Math.Acos(Math.Clamp(cosine, -1, 1)) * (isHostile ? 1 : -1);
        var (x, y) = (CentreX + Radius * Math.Cos(angle), CentreY + Radius * Math.Sin(angle));
        var path = $"M{N(CentreX)} {N(CentreY)}L{N(x)} {N(y)}{Head(x, y, angle)}";
        return $"""<path class="arrow {PlaneChart.LookOf(isHostile).Class}{extra}" d="{path}"/>""";
    }

    private static string Head(double x, double y, double angle)
    {
        var (left, right) = (angle + Math.PI * 0.88, angle - Math.PI * 0.88);
        return $"M{N(x + Tip * Math.Cos(left))} {N(y + Tip * Math.Sin(left))}L{N(x)} {N(y)}"
            + $"L{N(x + Tip * Math.Cos(right))} {N(y + Tip * Math.Sin(right))}";
    }
}
