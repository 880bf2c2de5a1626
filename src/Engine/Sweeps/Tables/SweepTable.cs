namespace FedActors.Engine.Sweeps.Tables;

/// <summary>A figure of each rule along one axis, the other axes at one value each.</summary>
/// <param name="Measure">The figure.</param>
/// <param name="Fixed">The other axes, each with its value.</param>
/// <param name="Axis">The axis whose values head the columns; null if the sweep has none.</param>
/// <param name="Columns">Those values.</param>
/// <param name="Rows">The rules, each with its entries.</param>
internal sealed record SweepTable(
    SweepMeasure Measure,
    IReadOnlyList<(string Axis, string Label)> Fixed,
    string? Axis,
    IReadOnlyList<string> Columns,
    IReadOnlyList<(string Rule, IReadOnlyList<TableCell> Cells)> Rows)
{
    /// <summary>The number of seeds behind all entries; null if they differ.</summary>
    public int? Seeds
    {
        get
        {
            int[] counts = [.. Rows.SelectMany(row => row.Cells).Select(cell => cell.Value.Count).Distinct()];
            return counts.Length == 1 ? counts[0] : null;
        }
    }

    /// <summary>The values at which the other axes are; empty if there are none.</summary>
    public string FixedInWords => string.Join(", ", Fixed.Select(one => $"{one.Axis} = {one.Label}"));

    /// <summary>All tables of one figure.</summary>
    public static IReadOnlyList<SweepTable> Of(SweepContent content, SweepMeasure measure)
    {
        var along = ColumnAxis(content.Axes);
        var others = Enumerable.Range(0, content.Axes.Count).Where(axis => axis != along).ToArray();
        return
        [
            .. from page in content.Cells.GroupBy(cell => string.Join('\0', others.Select(axis => cell.Labels[axis])))
               let labels = page.First().Labels
               select Page(
                   content, measure, along, [.. others.Select(axis => (content.Axes[axis].Name, labels[axis]))], [.. page]),
        ];
    }

    /// <summary>The last axis of numbers, as papers put a fraction across; otherwise the last axis; −1 without any.</summary>
    public static int ColumnAxis(IReadOnlyList<SweepAxis> axes)
    {
        for (var axis = axes.Count - 1; axis >= 0; axis--)
            if (axes[axis] is { Numbers: not null, Labels.Count: > 1 }) return axis;
        return axes.Count - 1;
    }

    private static SweepTable Page(
        SweepContent content, SweepMeasure measure, int along, (string, string)[] others, CellResult[] cells)
    {
        string[] columns = along < 0 ? [""] : [.. content.Axes[along].Labels];
        var byColumn = columns
            .Select(column => cells.Where(cell => along < 0 || cell.Labels[along] == column).ToArray())
            .ToArray();
        var rows = content.Rules.Select(rule => byColumn.Select(some => Entry(measure, rule.Name, some)).ToArray()).ToArray();
        for (var column = 0; column < columns.Length; column++) MarkBest(measure, rows, column);
        return new(
            measure, others, along < 0 ? null : content.Axes[along].Name, columns,
            [.. content.Rules.Zip(rows, (rule, entries) => (rule.Name, (IReadOnlyList<TableCell>)entries))]);
    }

    private static TableCell Entry(SweepMeasure measure, string rule, CellResult[] cells)
    {
        var outcomes = cells.Select(cell => (Cell: cell, Rule: cell.Rules.FirstOrDefault(one => one.Rule == rule)))
            .Where(one => one.Rule is not null).ToArray();
        return new(
            SeedSpread.Of(outcomes.Where(one => !one.Cell.IsCutShort(one.Rule!)).Select(one => measure.Of(one.Rule!))),
            outcomes.Count(one => one.Cell.IsCutShort(one.Rule!)),
            cells.Count(cell => cell.State == CellState.Failed));
    }

    private static void MarkBest(SweepMeasure measure, TableCell[][] rows, int column)
    {
        var finite = rows.Select(row => row[column].Value).Where(value => double.IsFinite(value.Mean)).ToArray();
        if (finite.Length == 0) return;
        var best = finite.Aggregate((one, other) => measure.IsBetter(other.Mean, one.Mean) ? other : one)
            .MeanText(measure.IsShare);
        foreach (var row in rows)
            row[column] = row[column] with { IsBest = row[column].Value.MeanText(measure.IsShare) == best };
    }
}
