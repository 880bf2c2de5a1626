using System.Globalization;
using FedActors.Engine.Reports;
using FedActors.Engine.Sweeps.Tables;
using static FedActors.Engine.Reports.Markup.Html;

namespace FedActors.Engine.Sweeps.Pages;

/// <summary>How each rule fares along each axis, at a glance, and what is worst for it.</summary>
internal static class HeatMaps
{
    public static string Markup(SweepContent content)
    {
        var maps = HeatMap.Of(content, SweepMeasure.FinalAccuracy);
        if (maps.Count == 0) return "";
        return $"""
            <section id="heat">
            <h2>Where each rule breaks</h2>
            <p>The accuracy after the last round, on average over seeds. What is worst for a rule has a frame.</p>
            {Each(maps, Map)}
            </section>
            """;
    }

    private static string Map(HeatMap map)
    {
        var over = map.Others.Count == 0 ? "" : $", mean over {Figures.Listed(map.Others)}";
        return $"""
            <h3>{Escape($"rule × {map.Axis}{over}")}</h3>
            <p class="hint">The table is wider than this screen: swipe it sideways to see all columns.</p>
            <div class="scroll" tabindex="0" role="region" aria-label="{Escape($"Accuracy of each rule by {map.Axis}")}">
            <table class="figures heat">
            <thead><tr><th scope="col" class="left">Rule</th>{Each(map.Columns, Head)}<th scope="col">worst</th></tr></thead>
            <tbody>{Each(map.Rows, row => Row(map, row.Rule, row.Values))}</tbody>
            </table></div>
            <p class="note">{Figures.Percent(map.Low)}<span class="scale"></span>{Figures.Percent(map.High)}</p>
            """;
    }

    private static string Head(string column) => $"""<th scope="col">{Escape(column)}</th>""";

    private static string Row(HeatMap map, string rule, IReadOnlyList<double> values)
    {
        var worst = HeatMap.Worst(values);
        var cells = string.Concat(values.Select((value, column) => Cell(map, value, column == worst)));
        var words = worst < 0 ? Figures.None : $"{map.Columns[worst]}: {Figures.Percent(values[worst])}";
        return $"""<tr><th scope="row" class="left">{Escape(rule)}</th>{cells}<td>{Escape(words)}</td></tr>""";
    }

    private static string Cell(HeatMap map, double value, bool isWorst)
    {
        if (!double.IsFinite(value)) return $"""<td class="none">{Figures.None}</td>""";
        var warmth = map.Warmth(value);
        var tone = $"value{(warmth > 0.62 ? " dark" : "")}{(isWorst ? " worst" : "")}";
        var share = warmth.ToString("0.###", CultureInfo.InvariantCulture);
        return $"""<td class="{tone}" style="--v:{share}">{Figures.Percent(value)}</td>""";
    }
}
