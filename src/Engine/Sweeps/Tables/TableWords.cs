using FedActors.Engine.Reports;

namespace FedActors.Engine.Sweeps.Tables;

/// <summary>What is said around tables, whatever they are written in.</summary>
internal static class TableWords
{
    /// <summary>What the entries are: <c>percent, mean ± standard deviation, n = 5</c>.</summary>
    public static string Entries(SweepTable table)
    {
        var unit = table.Measure.IsShare ? "percent, " : "";
        return table.Seeds switch
        {
            1 => $"{unit}n = 1",
            { } count => $"{unit}mean ± standard deviation, n = {count}",
            null => $"{unit}mean ± standard deviation, n in parentheses",
        };
    }

    /// <summary>The title of a table without its figure: where the other axes are, what the entries are.</summary>
    public static string Caption(SweepTable table) =>
        table.Fixed.Count == 0 ? Entries(table) : $"{table.FixedInWords}; {Entries(table)}";

    /// <summary>What follows the numbers of an entry: the number of seeds where it is not the same everywhere.</summary>
    public static string Note(SweepTable table, TableCell cell)
    {
        string[] notes =
        [
            .. table.Seeds is null ? [$"{cell.Value.Count}"] : Array.Empty<string>(),
            .. cell.CutShort > 0 ? [$"{cell.CutShort} cut short"] : Array.Empty<string>(),
            .. cell.Failed > 0 ? [$"{cell.Failed} failed"] : Array.Empty<string>(),
        ];
        return notes.Length == 0 ? "" : $" ({string.Join(", ", notes)})";
    }

    /// <summary>An entry as plain text.</summary>
    public static string Plain(SweepTable table, TableCell cell) =>
        $"{Numbers(table, cell)}{Note(table, cell)}";

    /// <summary>Mean and deviation.</summary>
    public static string Numbers(SweepTable table, TableCell cell)
    {
        var (mean, deviation) = (cell.Value.MeanText(table.Measure.IsShare), cell.Value.DeviationText(table.Measure.IsShare));
        return deviation.Length == 0 ? mean : $"{mean} ± {deviation}";
    }

    /// <summary>How many cells are missing or have failed; empty if none.</summary>
    public static string Missing(SweepContent content)
    {
        string[] none = [];
        var (failed, missing) = (content.Count(CellState.Failed), content.Count(CellState.Missing));
        string[] words =
        [
            .. failed > 0 ? [$"{Figures.Count(failed, "cell")} failed"] : none,
            .. missing > 0 ? [$"{Figures.Count(missing, "cell")} {(missing > 1 ? "are" : "is")} missing"] : none,
        ];
        return words.Length == 0 ? "" : $"Of {Figures.Count(content.Cells.Count)} cells, {string.Join(" and ", words)}.";
    }
}
