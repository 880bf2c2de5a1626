using FedActors.Engine.Reports;
using FedActors.Engine.Reports.Charts;
using FedActors.Engine.Reports.Sections;
using FedActors.Engine.Sweeps.Tables;
using static FedActors.Engine.Reports.Markup.Html;

namespace FedActors.Engine.Sweeps.Pages;

/// <summary>The accuracy of each rule by round, at each point of the axes, with a band of one deviation around it.</summary>
internal static class RoundCurves
{
    private const int MostPoints = 48;

    public static string Markup(SweepContent content)
    {
        var points = content.Points.Where(point => point.Any(cell => cell.Curves.Count > 0)).ToArray();
        if (points.Length == 0) return "";
        var shown = points.Take(MostPoints)
            .Select(point => (Name: content.NameOf(point.First().Labels), Curves: Of(content, [.. point])))
            .ToArray();
        var all = shown.SelectMany(point => point.Curves).SelectMany(curve => curve.Points).ToArray();
        var range = AccuracyRange.Of(all.Select(point => point.Value.Mean).Where(double.IsFinite), chance: null);
        var x = Axis.Linear(0, all.Max(point => point.X), 6, round => Figures.Count((long)round), whole: true);
        var left = points.Length - shown.Length;
        return $"""
            <section id="rounds">
            <h2>Accuracy by round</h2>
            <p>The mean over seeds, and a band of one standard deviation.</p>
            {Legend.OfLines(content.Rules.Select((rule, number) => new Series(rule.Name, Look.OfRule(number), [])))}
            <div class="cards">
            {Each(shown.Index(), one => Curve.Card($"rounds-{one.Index}", one.Item.Name, "round", x, range, one.Item.Curves))}
            </div>
            {(left > 0 ? Untold(left) : "")}
            </section>
            """;
    }

    private static string Untold(int points) =>
        $"""<p class="note">{Figures.Count(points, "more point")} not drawn; the cells have their own reports.</p>""";

    private static Curve[] Of(SweepContent content, CellResult[] cells) =>
    [
        .. content.Rules.Select((rule, number) => new Curve(
            rule.Name,
            Look.OfRule(number),
            [
                .. from cell in cells
                   from point in cell.Curves.GetValueOrDefault(rule.Name, [])
                   group (double?)point.Accuracy by point.Round into round
                   orderby round.Key
                   select ((double)round.Key, SeedSpread.Of(round)),
            ])),
    ];
}
