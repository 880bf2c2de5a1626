namespace FedActors.Engine.Sweeps.Tables;

/// <summary>A figure of each rule at each value of one axis, on average over all that else varies.</summary>
/// <param name="Axis">The name of the axis.</param>
/// <param name="Columns">Its values.</param>
/// <param name="Rows">The rules, each with its figures; not a number where there is none.</param>
/// <param name="Others">The names of the other axes, over which it is the mean.</param>
internal sealed record HeatMap(
    string Axis,
    IReadOnlyList<string> Columns,
    IReadOnlyList<(string Rule, IReadOnlyList<double> Values)> Rows,
    IReadOnlyList<string> Others)
{
    /// <summary>The lowest of all figures.</summary>
    public double Low => Finite.DefaultIfEmpty(0).Min();

    /// <summary>The highest.</summary>
    public double High => Finite.DefaultIfEmpty(1).Max();

    private IEnumerable<double> Finite => Rows.SelectMany(row => row.Values).Where(double.IsFinite);

    /// <summary>One for each axis that has several values.</summary>
    public static IReadOnlyList<HeatMap> Of(SweepContent content, SweepMeasure measure) =>
    [
        .. from axis in content.Axes.Index()
           where axis.Item.Labels.Count > 1
           select new HeatMap(
               axis.Item.Name,
               axis.Item.Labels,
               [.. content.Rules.Select(rule => (rule.Name, Row(content, measure, rule.Name, axis.Index)))],
               [.. content.Axes.Where(other => other != axis.Item && other.Labels.Count > 1).Select(other => other.Name)]),
    ];

    /// <summary>The place of a row's lowest figure; −1 if it has fewer than two.</summary>
    public static int Worst(IReadOnlyList<double> values)
    {
        var finite = values.Index().Where(value => double.IsFinite(value.Item)).ToArray();
        return finite.Length < 2 ? -1 : finite.MinBy(value => value.Item).Index;
    }

    /// <summary>From 0 for the lowest figure to 1 for the highest.</summary>
    public double Warmth(double value) => High > Low ? (value - Low) / (High - Low) : 0.5;

    private static IReadOnlyList<double> Row(SweepContent content, SweepMeasure measure, string rule, int axis) =>
    [
        .. content.Axes[axis].Labels.Select(label => SeedSpread.Of(
            from cell in content.Cells
            where cell.Labels[axis] == label
            from outcome in cell.Rules
            where outcome.Rule == rule && !cell.IsCutShort(outcome)
            select measure.Of(outcome)).Mean),
    ];
}
