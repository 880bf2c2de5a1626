using System.Globalization;
using static FedActors.Engine.Reports.Markup.Html;

namespace FedActors.Engine.Reports.Sections;

/// <summary>A column of the table of rules.</summary>
/// <param name="Name">Its header.</param>
/// <param name="Texts">What is shown, for each rule.</param>
/// <param name="Values">By what it is sorted, for each rule; null where there is no value.</param>
internal sealed record VerdictColumn(string Name, IReadOnlyList<string> Texts, IReadOnlyList<double?> Values)
{
    /// <summary>The figures of all rules; what was measured for none of them has no column.</summary>
    public static IReadOnlyList<VerdictColumn> Of(IReadOnlyList<RuleOutcome> rules)
    {
        VerdictColumn[] none = [];
        VerdictColumn[] all =
        [
            Shares("Final accuracy", rule => rule.FinalAccuracy),
            Shares("Kept", rule => rule.Judgement.Kept is { } kept ? Math.Max(0, kept) : null),
            Shares("Accuracy lost", rule => rule.AccuracyLost),
            Shares("Attack success", rule => rule.AttackSuccess),
            Shares("Best accuracy", rule => rule.BestAccuracy),
            new("Final loss", [.. rules.Select(rule => Figures.Loss(rule.FinalLoss))], [.. rules.Select(rule => rule.FinalLoss)]),
            Shares("Weight of hostile (Byzantine) clients", rule => rule.HostileWeight),
            Times("Aggregation", rule => rule.WallTimes.Aggregation),
            Times("Run time", rule => rule.OwnTime),
            Counts("Rounds", rule => rule.Rounds),
            .. rules.Any(rule => rule.VoidRounds > 0) ? [Counts("Void rounds", rule => rule.VoidRounds)] : none,
            .. rules.Any(rule => rule.Refused > 0) ? [Counts("Updates refused", rule => rule.Refused)] : none,
            new("Fingerprint", [.. rules.Select(Fingerprint)], [.. rules.Select(_ => (double?)null)]),
        ];
        return [.. all.Where(column => column.Name is "Fingerprint" || column.Values.Any(value => value is not null))];

        VerdictColumn Shares(string name, Func<RuleOutcome, double?> of) =>
            new(name, [.. rules.Select(rule => Figures.Percent(of(rule)))], [.. rules.Select(of)]);

        VerdictColumn Counts(string name, Func<RuleOutcome, int> of) =>
            new(name, [.. rules.Select(rule => Figures.Count(of(rule)))], [.. rules.Select(rule => (double?)of(rule))]);

        VerdictColumn Times(string name, Func<RuleOutcome, TimeSpan> of) =>
            new(name, Figures.Durations([.. rules.Select(of)]), [.. rules.Select(rule => (double?)of(rule).TotalSeconds)]);
    }

    /// <summary>The cell of a rule.</summary>
    public string Cell(int rule) => $"<td{Value(Values[rule])}>{Texts[rule]}</td>";

    private static string Value(double? value) =>
        value is { } number && double.IsFinite(number)
            ? $" data-value=\"{number.ToString("R", CultureInfo.InvariantCulture)}\""
            : "";

    private static string Fingerprint(RuleOutcome rule) =>
        $"""<code title="{Escape(rule.Fingerprint)}">{Escape(Figures.Short(rule.Fingerprint))}</code>""";
}
