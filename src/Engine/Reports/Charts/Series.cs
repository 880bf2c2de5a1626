namespace FedActors.Engine.Reports.Charts;

/// <summary>A line of a chart.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Look">How it is told from the others.</param>
/// <param name="Points">Its points. Values that are not finite are left out and break the line.</param>
internal sealed record Series(string Name, Look Look, IReadOnlyList<Point> Points)
{
    public IEnumerable<Point> Finite => Points.Where(point => double.IsFinite(point.Y));
}
