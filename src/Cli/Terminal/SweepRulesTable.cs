using FedActors.Engine.Sweeps.Tables;
using FedActors.Settings;
using Spectre.Console;

namespace FedActors.Cli.Terminal;

/// <summary>A table of a sweep, in as many parts as the screen is too narrow for; the best of each column is bold.</summary>
internal static class SweepRulesTable
{
    private const int Gaps = 4, Gap = 2;

    public static IEnumerable<Table> Of(SweepTable table, int width)
    {
        var names = Math.Max(4, table.Rows.Max(row => row.Rule.Length));
        int[] columns = [.. Enumerable.Range(0, table.Columns.Count)];
        var widest = columns.Max(column => Math.Max(
            Head(table, column).Length, table.Rows.Max(row => TableWords.Plain(table, row.Cells[column]).Length)));
        var atOnce = Math.Max(1, (width - names - Gaps) / (widest + Gap));
        return columns.Chunk(atOnce).Select(part => Part(table, part));
    }

    private static Table Part(SweepTable table, int[] columns)
    {
        var drawn = new Table().Border(TableBorder.Simple).BorderColor(Color.Grey);
        drawn.AddColumn(new TableColumn(new Text("rule")).NoWrap());
        foreach (var column in columns) drawn.AddColumn(new TableColumn(new Text(Head(table, column))).RightAligned().NoWrap());
        foreach (var (rule, cells) in table.Rows)
            drawn.AddRow([new Text(Printable.Of(rule)), .. columns.Select(column => Entry(table, cells[column]))]);
        return drawn;
    }

    private static Text Entry(SweepTable table, TableCell cell) =>
        new(TableWords.Plain(table, cell), new Style(decoration: cell.IsBest ? Decoration.Bold : Decoration.None));

    private static string Head(SweepTable table, int column) =>
        table.Axis is { } axis ? Printable.Of($"{Last(axis)} {table.Columns[column]}") : "accuracy";

    /// <summary>The caption says the whole path.</summary>
    private static string Last(string axis) => axis[(axis.LastIndexOf('.') + 1)..];
}
