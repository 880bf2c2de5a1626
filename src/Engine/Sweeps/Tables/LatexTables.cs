using System.Text;

namespace FedActors.Engine.Sweeps.Tables;

/// <summary>The tables of a sweep in LaTeX, to be read with <c>\input</c>; they need the package booktabs and no other.</summary>
internal static class LatexTables
{
    public static string Of(SweepContent content)
    {
        var text = new StringBuilder("% \\usepackage{booktabs}\n");
        foreach (var measure in SweepMeasure.All)
            foreach (var table in SweepTable.Of(content, measure)) Write(text, table);
        return text.ToString();
    }

    private static void Write(StringBuilder text, SweepTable table)
    {
        text.Append("\n\\begin{table}\n\\centering\n");
        text.Append($"\\caption{{{Escape($"{table.Measure.Title}; {TableWords.Caption(table)}")}}}\n");
        text.Append($"\\begin{{tabular}}{{l{new string('r', table.Columns.Count)}}}\n\\toprule\n");
        if (table.Axis is not null)
            text.Append($" & \\multicolumn{{{table.Columns.Count}}}{{c}}{{{Escape(table.Axis)}}} \\\\\n");
        text.Append($"rule{string.Concat(table.Columns.Select(column => $" & {Escape(column)}"))} \\\\\n\\midrule\n");
        foreach (var (rule, cells) in table.Rows)
            text.Append($"{Escape(rule)}{string.Concat(cells.Select(cell => $" & {Entry(table, cell)}"))} \\\\\n");
        text.Append("\\bottomrule\n\\end{tabular}\n\\end{table}\n");
    }

    private static string Entry(SweepTable table, TableCell cell)
    {
        var numbers = Escape(TableWords.Numbers(table, cell));
        return (cell.IsBest ? $"\\textbf{{{numbers}}}" : numbers) + Escape(TableWords.Note(table, cell));
    }

    private static string Escape(string text)
    {
        var safe = new StringBuilder();
        foreach (var letter in text.ReplaceLineEndings(" "))
            safe.Append(letter switch
            {
                '\\' => "\\textbackslash{}",
                '~' => "\\textasciitilde{}",
                '^' => "\\textasciicircum{}",
                '±' => "$\\pm$",
                '–' => "--",
                '<' => "$<$",
                '>' => "$>$",
                '|' => "$|$",
                '{' or '}' or '$' or '&' or '#' or '%' or '_' => $"\\{letter}",
                _ => $"{letter}",
            });
        return safe.ToString();
    }
}
