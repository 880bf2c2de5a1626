using FedActors.Engine.Reports.Charts;

namespace FedActors.Engine.Reports.Sections;

/// <summary>The accuracy of each rule by round: the main chart, in one size for large screens and one for phones.</summary>
internal static class AccuracySection
{
    public static string Markup(IReadOnlyList<Run> runs)
    {
        var lines = runs.Select(run => run.Line(round => round.Accuracy)).Where(line => line.Points.Count > 0).ToArray();
        if (lines.Length == 0) return "";
        var wide = Frame(runs, lines, "accuracy", 980, 420) with { Right = 170 };
        return $"""
            <section id="accuracy">
            <h2>Accuracy by round</h2>
            {Legend.OfLines(lines)}
            {LineChart.Svg(wide, lines, named: lines.Length <= 12, "wide")}
            {LineChart.Svg(Frame(runs, lines, "accuracy-small", 380, 320), lines, className: "narrow")}
            </section>
            """;
    }

    private static Frame Frame(IReadOnlyList<Run> runs, Series[] lines, string id, double width, double height) => new(
        id,
        "Accuracy on the test set by round, for each rule",
        string.Join(" ", lines.Select(Told)),
        width,
        height,
        RoundAxis.Of(runs),
        Axis.Linear(0, 1, 5, accuracy => accuracy.ToString("0%")));

    private static string Told(Series line)
    {
        var (first, last) = (line.Points[0], line.Points[^1]);
        return $"{line.Name}: from {Figures.Percent(first.Y)} in round {first.X} to {Figures.Percent(last.Y)} in round {last.X}.";
    }
}
