using System.Globalization;
using FedActors.Engine.Reports.Charts;
using FedActors.Engine.Verdicts;

namespace FedActors.Engine.Reports.Sections;

/// <summary>
/// The accuracy of each rule by round: the main chart, in one size for large screens and one for phones. It shows the range in
/// which the rules lie, and what guessing gives.
/// </summary>
internal static class AccuracySection
{
    public static string Markup(IReadOnlyList<Run> runs, TestSet? test)
    {
        var rules = runs.Select(run => run.Line(round => round.Accuracy)).Where(line => line.Points.Count > 0).ToArray();
        if (rules.Length == 0) return "";
        double? chance = test is { Samples: > 0 } ? test.Chance : null;
        var range = AccuracyRange.Of(rules.SelectMany(line => line.Finite).Select(point => point.Y), chance);
        Series[] lines = range.HasChance ? [.. rules, Guessing(chance!.Value, runs)] : rules;
        var wide = Frame(runs, rules, range, "accuracy", 980, 420) with { Right = 180 };
        var small = Frame(runs, rules, range, "accuracy-small", 380, 340) with { Right = 124 };
        return $"""
            <section id="accuracy">
            <h2>Accuracy by round</h2>
            {Legend.OfLines(lines)}
            {LineChart.Svg(wide, lines, named: EndLabels.Fit(wide, lines), "wide")}
            {LineChart.Svg(small, lines, named: EndLabels.Fit(small, lines), "narrow")}
            {(chance is null || range.HasChance ? "" : Below(chance.Value))}
            </section>
            """;
    }

    private static Frame Frame(
        IReadOnlyList<Run> runs, Series[] lines, AccuracyRange range, string id, double width, double height) => new(
        id,
        "Accuracy on the test set by round, for each rule",
        string.Join(" ", lines.Select(Told)),
        width,
        height,
        RoundAxis.Of(runs),
        Axis.Linear(range.Low, range.High, 5, accuracy => accuracy.ToString(range.Format, CultureInfo.InvariantCulture)));

    private static Series Guessing(double chance, IReadOnlyList<Run> runs)
    {
        var last = Math.Max(1, runs.Max(run => run.Rounds[^1].Round));
        return new($"guessing {Figures.Percent(chance)}", Look.Reference, [new(0, chance), new(last, chance)]);
    }

    private static string Below(double chance) =>
        $"""<p class="note">Guessing, {Figures.Percent(chance)}, lies outside the chart.</p>""";

    private static string Told(Series line)
    {
        var (first, last) = (line.Points[0], line.Points[^1]);
        return $"{line.Name}: from {Figures.Percent(first.Y)} in round {first.X} to {Figures.Percent(last.Y)} in round {last.X}.";
    }
}
