using System.Globalization;
using FedActors.Engine.Reports;
using static FedActors.Engine.Reports.Markup.Html;

namespace FedActors.Engine.Sweeps.Pages;

/// <summary>Every cell, with what became of it and its own report.</summary>
internal static class CellList
{
    private static readonly string[] Last = ["State", "Best rule", "Report"];

    public static string Markup(SweepContent content) => $"""
        <section id="cells">
        <h2>Cells</h2>
        <details{(content.Count(CellState.Failed) > 0 ? " open=\"open\"" : "")}>
        <summary>{Figures.Count(content.Cells.Count, "cell")}, each with its own folder and report</summary>
        <div class="scroll" tabindex="0" role="region" aria-label="Cells"><table class="sortable">
        <thead><tr>{Each(content.Axes, axis => Head(axis.Name))}<th scope="col">Seed</th>{Each(Last, Head)}</tr></thead>
        <tbody>{Each(content.Cells, Row)}</tbody>
        </table></div>
        </details>
        </section>
        """;

    private static string Head(string name) => $"""<th scope="col" class="left">{Escape(name)}</th>""";

    private static string Row(CellResult cell)
    {
        var best = cell.Rules.MaxBy(rule => rule.FinalAccuracy ?? -1);
        var words = best is null ? Figures.None : $"{best.Rule} {Figures.Percent(best.FinalAccuracy)}";
        return $"<tr>{Each(cell.Labels, Text)}{Number(cell.Seed)}{Text(State(cell))}{Text(words)}{Link(cell)}</tr>\n";
    }

    private static string State(CellResult cell)
    {
        string[] cut = [.. cell.Rules.Where(cell.IsCutShort).Select(rule => $"{rule.Rule} after round {rule.Rounds}")];
        var state = cell.Why is { } why ? $"{StateText.Of(cell.State)}: {why}" : StateText.Of(cell.State);
        return cut.Length == 0 ? state : $"{state}; cut short: {string.Join(", ", cut)}";
    }

    private static string Text(string text) =>
        $"""<td class="left" data-value="{Escape(text)}">{Escape(text)}</td>""";

    private static string Number(ulong number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        return $"""<td data-value="{text}">{text}</td>""";
    }

    private static string Link(CellResult cell) => cell.State == CellState.Done
        ? $"""<td class="left"><a href="cells/{cell.Id}/report.html">{cell.Id}</a></td>"""
        : $"""<td class="left">{cell.Id}</td>""";
}
