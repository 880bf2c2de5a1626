using System.Globalization;
using System.Text;
using FedActors.Engine.Reports;
using FedActors.Engine.RunFolders;

namespace FedActors.Engine.Sweeps.Tables;

/// <summary>
/// A sweep as <c>sweep.csv</c> (RFC 4180), tidy: a line for each cell and rule. The wall time comes last; everything before it
/// is the same in every sweep, however many cells ran side by side.
/// </summary>
internal static class SweepCsv
{
    private static readonly (string Name, Func<CellResult, RuleOutcome, string?> Of)[] Figures =
    [
        ("verdict", (_, rule) => VerdictWords.Key(rule.Judgement.Verdict)),
        ("rounds", (_, rule) => Text(rule.Rounds)),
        ("final_accuracy", (_, rule) => Text(rule.FinalAccuracy)),
        ("last_10_accuracy", (_, rule) => Text(rule.LateAccuracy)),
        ("best_accuracy", (_, rule) => Text(rule.BestAccuracy)),
        ("final_loss", (_, rule) => Text(rule.FinalLoss)),
        ("last_10_loss", (_, rule) => Text(rule.LateLoss)),
        ("smallest_loss", (_, rule) => Text(rule.SmallestLoss)),
        ("hostile_weight", (_, rule) => Text(rule.HostileWeight)),
        ("accuracy_lost", (_, rule) => Text(rule.AccuracyLost)),
        ("attack_success", (_, rule) => Text(rule.AttackSuccess)),
        ("void_rounds", (_, rule) => Text(rule.VoidRounds)),
        ("refused", (_, rule) => Text(rule.Refused)),
        ("virtual_s", (_, rule) => Text(rule.VirtualTime.TotalSeconds)),
        ("fingerprint", (_, rule) => rule.Fingerprint),
        ("wall_s", (_, rule) => Text(rule.WallTimes.Total.TotalSeconds)),
    ];

    private static readonly string[] First = ["cell", "seed", "rule", "state"];

    /// <summary>The whole file.</summary>
    public static string Of(SweepContent content)
    {
        var text = new StringBuilder();
        var axes = content.Axes.Select(axis => Column(axis.Name));
        Add(text, [First[0], .. axes, .. First[1..], .. Figures.Select(figure => figure.Name)]);
        foreach (var cell in content.Cells)
            foreach (var (rule, state, outcome) in Lines(content, cell))
                Add(text,
                [
                    cell.Id, .. cell.Labels, $"{cell.Seed}", rule, state,
                    .. Figures.Select(figure => outcome is null ? "" : figure.Of(cell, outcome)),
                ]);
        return text.ToString();
    }

    private static IEnumerable<(string Rule, string State, RuleOutcome? Outcome)> Lines(SweepContent content, CellResult cell) =>
        cell.State == CellState.Done
            ? cell.Rules.Select(rule => (rule.Rule, cell.IsCutShort(rule) ? "cut-short" : "done", (RuleOutcome?)rule))
            : content.Rules.Select(rule => (rule.Name, StateText.Of(cell.State), (RuleOutcome?)null));

    /// <summary>A setting may be called like a column of ours.</summary>
    private static string Column(string axis) =>
        First.Contains(axis) || Figures.Any(figure => figure.Name == axis) ? $"sweep.{axis}" : axis;

    private static void Add(StringBuilder text, IEnumerable<string?> fields) =>
        text.AppendJoin(',', fields.Select(RoundsCsv.Quoted)).Append("\r\n");

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Text(double? number) => number?.ToString("R", CultureInfo.InvariantCulture);
}
