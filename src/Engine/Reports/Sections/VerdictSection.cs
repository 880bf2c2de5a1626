using static FedActors.Engine.Reports.Markup.Html;

namespace FedActors.Engine.Reports.Sections;

/// <summary>Which rule survived: the answer first, then the figures behind it.</summary>
internal static class VerdictSection
{
    private const string MeasuresMeaning =
        " Accuracy lost is the mean difference from the same run without the attack; attack success is the mean share of "
        + "triggered test samples that got the label that the attackers want.";

    private static readonly (string Name, Func<RuleOutcome, string> Cell)[] Always =
    [
        ("Final accuracy", rule => $"""<td class="strong">{Figures.Percent(rule.FinalAccuracy)}</td>"""),
        ("Best accuracy", rule => $"<td>{Figures.Percent(rule.BestAccuracy)}</td>"),
        ("Final loss", rule => $"<td>{Figures.Loss(rule.FinalLoss)}</td>"),
        ("Weight of hostile (Byzantine) clients", rule => $"<td>{Figures.Percent(rule.HostileWeight)}</td>"),
        ("Rounds", rule => $"<td>{Figures.Count(rule.Rounds)}</td>"),
        ("Void rounds", rule => $"<td>{Figures.Count(rule.VoidRounds)}</td>"),
        ("Updates refused", rule => $"<td>{Figures.Count(rule.Refused)}</td>"),
        ("Wall time", rule => $"<td>{Figures.Duration(rule.WallTimes.Total)}</td>"),
        ("Fingerprint", Fingerprint),
    ];

    private static readonly (string Name, Func<RuleOutcome, double?> Of)[] WhereMeasured =
    [
        ("Accuracy lost", rule => rule.AccuracyLost),
        ("Attack success", rule => rule.AttackSuccess),
    ];

    public static string Markup(Standings standings, IReadOnlyDictionary<string, string> words) => $"""
        <section id="verdict">
        <h2>Verdict</h2>
        <p class="verdict">{Escape(standings.InWords())}</p>
        {(standings.Rules.Count == 0 ? "" : Table(standings, words))}
        </section>
        """;

    private static string Table(Standings standings, IReadOnlyDictionary<string, string> words)
    {
        var measured = WhereMeasured.Where(column => standings.Rules.Any(rule => column.Of(rule) is not null)).ToArray();
        (string Name, Func<RuleOutcome, string> Cell)[] columns =
            [.. measured.Select(column => Measured(column.Name, column.Of)), .. Always];
        var heads = Each(columns, column => $"""<th scope="col">{Escape(column.Name)}</th>""");
        return $"""
            <div class="scroll" tabindex="0" role="region" aria-label="Outcome of each rule"><table id="rules">
            <thead><tr><th scope="col" class="left">Rule</th>{heads}</tr></thead>
            <tbody>{Each(standings.Rules, rule => Row(standings, rule, words.GetValueOrDefault(rule.Rule), columns))}</tbody>
            </table></div>
            <p class="note">{Note(isMeasured: measured.Length > 0)}</p>
            """;
    }

    private static (string Name, Func<RuleOutcome, string> Cell) Measured(string name, Func<RuleOutcome, double?> of) =>
        (name, rule => $"<td>{Figures.Percent(of(rule))}</td>");

    private static string Fingerprint(RuleOutcome rule) =>
        $"""<td><code title="{Escape(rule.Fingerprint)}">{Escape(Figures.Short(rule.Fingerprint))}</code></td>""";

    private static string Note(bool isMeasured) =>
        $"{Escape(Standings.Meaning)} The weight of hostile clients is their mean share of the aggregate."
        + $"{(isMeasured ? MeasuresMeaning : "")} The fingerprint is the SHA-256 of the final model.";

    private static string Row(
        Standings standings, RuleOutcome rule, string? words, (string Name, Func<RuleOutcome, string> Cell)[] columns)
    {
        var badge = standings.HasCollapsed(rule) ? """ <span class="badge">collapsed</span>""" : "";
        // A rule whose name says everything needs no description.
        var what = words is null || words == rule.Rule ? "" : $"""<span class="words">{Escape(words)}</span>""";
        var cells = Each(columns, column => column.Cell(rule));
        return $"""
            <tr><th scope="row" class="left">{Escape(rule.Rule)}{badge}{what}</th>{cells}</tr>
            """;
    }
}
