using FedActors.Engine.Sweeps.Tables;
using static FedActors.Engine.Reports.Markup.Html;

namespace FedActors.Engine.Sweeps.Pages;

/// <summary>The figures, mean and deviation, the best of each column in bold.</summary>
internal static class FigureTables
{
    public static string Markup(SweepContent content) => $"""
        <section id="figures">
        <h2>Figures</h2>
        {Each(SweepMeasure.All.Index(), measure => Measure(content, measure.Item, isOpen: measure.Index == 0))}
        </section>
        """;

    private static string Measure(SweepContent content, SweepMeasure measure, bool isOpen) => $"""
        <details{(isOpen ? " open=\"open\"" : "")}><summary>{Escape(measure.Title)}</summary>
        {Each(SweepTable.Of(content, measure), Table)}
        </details>
        """;

    private static string Table(SweepTable table) => $"""
        <div class="scroll" tabindex="0" role="region" aria-label="{Escape(TableWords.Caption(table))}"><table class="figures">
        <caption>{Escape(TableWords.Caption(table))}</caption>
        <thead><tr><th scope="col" class="left">Rule</th>{Each(table.Columns, column => Head(table, column))}</tr></thead>
        <tbody>{Each(table.Rows, row => Row(table, row.Rule, row.Cells))}</tbody>
        </table></div>
        """;

    private static string Head(SweepTable table, string column) =>
        $"""<th scope="col">{Escape(table.Axis is { } axis ? $"{axis} {column}" : table.Measure.Title)}</th>""";

    private static string Row(SweepTable table, string rule, IReadOnlyList<TableCell> cells) =>
        $"""<tr><th scope="row" class="left">{Escape(rule)}</th>{Each(cells, cell => Cell(table, cell))}</tr>""";

    private static string Cell(SweepTable table, TableCell cell)
    {
        var (isShare, value) = (table.Measure.IsShare, cell.Value);
        var deviation = value.Deviation is null ? "" : $""" <span class="deviation">± {value.DeviationText(isShare)}</span>""";
        var note = TableWords.Note(table, cell) is { Length: > 0 } words ? $"""<span class="note">{Escape(words)}</span>""" : "";
        return $"""<td{(cell.IsBest ? " class=\"strong\"" : "")}>{value.MeanText(isShare)}{deviation}{note}</td>""";
    }
}
