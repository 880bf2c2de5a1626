using System.Text;

namespace FedActors.Engine.Sweeps.Tables;

/// <summary>The tables of a sweep as a page of Markdown, the best of each column in bold.</summary>
internal static class MarkdownTables
{
    public static string Of(SweepContent content)
    {
        var text = new StringBuilder($"# {Escape(content.Name)}\n\n{Escape(content.Protocol)}\n\n");
        if (TableWords.Missing(content) is { Length: > 0 } missing) text.Append($"{missing}\n\n");
        foreach (var measure in SweepMeasure.All)
        {
            text.Append($"## {measure.Title}\n\n");
            foreach (var table in SweepTable.Of(content, measure)) Write(text, table);
        }
        text.Append($"Fingerprint: `{content.Fingerprint}`\n");
        return text.ToString();
    }

    private static void Write(StringBuilder text, SweepTable table)
    {
        text.Append($"{Escape(TableWords.Caption(table))}\n\n");
        text.Append($"| rule |{string.Concat(table.Columns.Select(column => $" {Head(table, column)} |"))}\n");
        text.Append($"|---|{string.Concat(table.Columns.Select(_ => "---:|"))}\n");
        foreach (var (rule, cells) in table.Rows)
            text.Append($"| {Escape(rule)} |{string.Concat(cells.Select(cell => $" {Entry(table, cell)} |"))}\n");
        text.Append('\n');
    }

    private static string Head(SweepTable table, string column) =>
        table.Axis is null ? Escape(table.Measure.Title) : Escape($"{table.Axis} = {column}");

    private static string Entry(SweepTable table, TableCell cell)
    {
        var numbers = TableWords.Numbers(table, cell);
        return (cell.IsBest ? $"**{numbers}**" : numbers) + TableWords.Note(table, cell);
    }

    private static string Escape(string text)
    {
        var safe = new StringBuilder();
        foreach (var letter in text.ReplaceLineEndings(" "))
            (letter is '\\' or '|' or '*' or '_' or '`' or '<' or '[' or ']' or '#' ? safe.Append('\\') : safe).Append(letter);
        return safe.ToString();
    }
}
