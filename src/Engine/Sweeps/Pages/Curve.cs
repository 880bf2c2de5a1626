using System.Globalization;
using FedActors.Engine.Reports;
using FedActors.Engine.Reports.Charts;
using FedActors.Engine.Reports.Sections;
using FedActors.Engine.Sweeps.Tables;
using static FedActors.Engine.Reports.Markup.Html;

namespace FedActors.Engine.Sweeps.Pages;

/// <summary>A rule's accuracy with its spread over seeds.</summary>
internal sealed record Curve(string Rule, Look Look, IReadOnlyList<(double X, SeedSpread Value)> Points)
{
    /// <summary>A small chart of the curves of all rules.</summary>
    public static string Card(string id, string title, string xLabel, Axis x, AccuracyRange range, IReadOnlyList<Curve> curves)
    {
        var known = curves.Where(curve => curve.Points.Count > 0).ToArray();
        var frame = new Frame(
            id, $"Accuracy by {xLabel}: {title}", string.Join(" ", known.Select(Told)), 380, 260, x,
            Axis.Linear(range.Low, range.High, 5, accuracy => accuracy.ToString(range.Format, CultureInfo.InvariantCulture)))
        {
            XLabel = xLabel,
        };
        var bands = Each(known, curve => Bands.Svg(frame, curve.Look, curve.Band));
        return $"""
            <article class="card">
            <h3>{Escape(title)}</h3>
            {LineChart.Svg(frame, [.. known.Select(Line)], behind: bands)}
            </article>
            """;
    }

    private IReadOnlyList<(double X, double Low, double High)> Band =>
    [
        .. from point in Points
           let deviation = point.Value.Deviation ?? 0
           select (point.X, point.Value.Mean - deviation, point.Value.Mean + deviation),
    ];

    private static Series Line(Curve curve) =>
        new(curve.Rule, curve.Look, [.. curve.Points.Select(point => new Point(point.X, point.Value.Mean))]);

    private static string Told(Curve curve)
    {
        var (first, last) = (curve.Points[0], curve.Points[^1]);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{curve.Rule}: {Figures.Percent(first.Value.Mean)} at {first.X}, {Figures.Percent(last.Value.Mean)} at {last.X}.");
    }
}
