using System.Globalization;
using FedActors.Engine.Pictures;
using FedActors.Engine.Reports.Charts;
using static FedActors.Engine.Reports.Markup.Html;

namespace FedActors.Engine.Reports.Sections;

/// <summary>Updates as points of the plane of their two leading principal components (AgrAmplifier, Fig. 1).</summary>
internal static class PlaneChart
{
    private const double Width = 480, Height = 340;

    /// <summary>How honest and hostile updates look.</summary>
    public static string Legend { get; } = Charts.Legend.OfMarks(
        [("honest", LookOf(isHostile: false)), ("hostile", LookOf(isHostile: true))]);

    public static string Svg(string id, UpdatesPicture picture, PictureView view)
    {
        var plane = view.Plane;
        var frame = new Frame(
            $"{id}-plane",
            $"{picture.Run}, round {picture.Round}: updates {view.Title} in the plane of their two principal components",
            $"The components explain {Figures.Percent(plane.ShareX)} and {Figures.Percent(plane.ShareY)} of the variance.",
            Width,
            Height,
            Around(plane.X),
            Around(plane.Y))
        {
            XLabel = $"first component ({Figures.Percent(plane.ShareX)} of the variance); upwards the second "
                + $"({Figures.Percent(plane.ShareY)})",
        };
        // Hostile ones last, so that no honest one hides them.
        var order = Enumerable.Range(0, plane.X.Count).OrderBy(row => picture.IsHostile[row]);
        return frame.Svg(Each(
            order, row => LookOf(picture.IsHostile[row]).Mark(frame.XOf(plane.X[row]), frame.YOf(plane.Y[row]))));
    }

    /// <summary>The look of an update.</summary>
    public static Look LookOf(bool isHostile) => isHostile ? new Look("c1", 3) : new Look("c0", 0);

    private static Axis Around(IReadOnlyList<double> values)
    {
        var (low, high) = (values.Min(), values.Max());
        var room = high > low ? (high - low) * 0.06 : 1;
        return Axis.Linear(low - room, high + room, 5, value => value.ToString("G3", CultureInfo.InvariantCulture));
    }
}
