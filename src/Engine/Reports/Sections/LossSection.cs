using FedActors.Engine.Reports.Charts;

namespace FedActors.Engine.Reports.Sections;

/// <summary>The loss of each rule by round, on a logarithmic axis if a rule that collapses makes the range very wide.</summary>
internal static class LossSection
{
    private const double WideSpread = 50;

    public static string Markup(IReadOnlyList<Run> runs)
    {
        var lines = runs.Select(run => run.Line(round => round.Loss)).Where(line => line.Points.Count > 0).ToArray();
        if (lines.Length == 0) return "";
        var values = lines.SelectMany(line => line.Finite).Select(point => point.Y).ToArray();
        var axis = AxisOf(values.Where(value => value > 0).ToArray());
        var frame = new Frame(
            "loss",
            "Loss on the test set by round, for each rule",
            string.Join(" ", lines.Select(Told)),
            460,
            300,
            RoundAxis.Of(runs),
            axis);
        return $"""
            <section id="loss">
            <h2>Loss by round</h2>
            {Legend.OfLines(lines)}
            {LineChart.Svg(frame, lines)}
            {Beyond(lines, values.Length)}
            </section>
            """;
    }

    private static Axis AxisOf(double[] values)
    {
        if (values.Length == 0) return Axis.Linear(0, 1, 5, value => value.ToString("0.##"));
        var (low, high) = (values.Min(), values.Max());
        return high / low > WideSpread
            ? Axis.Logarithmic(low, high, value => value.ToString(value is >= 0.001 and < 100_000 ? "#,0.###" : "0e0"))
            : Axis.Linear(0, high * 1.05, 5, value => value.ToString("0.##"));
    }

    private static string Told(Series line) =>
        $"{line.Name}: from {Figures.Loss(line.Points[0].Y)} to {Figures.Loss(line.Points[^1].Y)}.";

    private static string Beyond(Series[] lines, int finite) => lines.Sum(line => line.Points.Count) == finite
        ? ""
        : """<p class="note">Where a line breaks off, the loss is no longer a finite number.</p>""";
}
