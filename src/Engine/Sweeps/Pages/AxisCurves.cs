using System.Globalization;
using FedActors.Engine.Reports.Charts;
using FedActors.Engine.Reports.Sections;
using FedActors.Engine.Sweeps.Tables;
using static FedActors.Engine.Reports.Markup.Html;

namespace FedActors.Engine.Sweeps.Pages;

/// <summary>The accuracy of each rule along an axis of numbers, with a band of one deviation around it.</summary>
internal static class AxisCurves
{
    public static string Markup(SweepContent content)
    {
        var along = SweepTable.ColumnAxis(content.Axes);
        if (along < 0 || content.Axes[along].Numbers is not { Count: > 1 } numbers) return "";
        var tables = SweepTable.Of(content, SweepMeasure.FinalAccuracy);
        var values = tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells).Select(cell => cell.Value.Mean);
        var range = AccuracyRange.Of(values.Where(double.IsFinite), chance: null);
        return $"""
            <section id="along">
            <h2>{Escape($"Accuracy by {content.Axes[along].Name}")}</h2>
            <p>After the last round: the mean over seeds, and a band of one standard deviation.</p>
            {Legend.OfLines(content.Rules.Select((rule, number) => new Series(rule.Name, Look.OfRule(number), [])))}
            <div class="cards">{Each(tables.Index(), table => Card(table.Item, table.Index, numbers, range))}</div>
            </section>
            """;
    }

    private static string Card(SweepTable table, int number, IReadOnlyList<double> at, AccuracyRange range)
    {
        var title = table.Fixed.Count == 0 ? $"by {table.Axis}" : table.FixedInWords;
        var curves = table.Rows.Select((row, rule) => new Curve(row.Rule, Look.OfRule(rule), Points(at, row.Cells)));
        var x = Axis.Linear(at.Min(), at.Max(), 5, value => value.ToString("0.####", CultureInfo.InvariantCulture));
        return Curve.Card($"along-{number}", title, table.Axis!, x, range, [.. curves]);
    }

    private static IReadOnlyList<(double X, SeedSpread Value)> Points(IReadOnlyList<double> at, IReadOnlyList<TableCell> cells) =>
    [
        .. at.Zip(cells, (x, cell) => (X: x, cell.Value))
            .Where(point => double.IsFinite(point.Value.Mean))
            .OrderBy(point => point.X),
    ];
}
