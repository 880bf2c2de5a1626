using System.Globalization;
using FedActors.Engine.Verdicts;
using static FedActors.Engine.Reports.Markup.Html;

namespace FedActors.Engine.Reports.Sections;

/// <summary>Which rule held: the answer first, then the figures behind it.</summary>
internal static class VerdictSection
{
    public static string Markup(Standings standings, IReadOnlyDictionary<string, string> words) => $"""
        <section id="verdict">
        <h2>Verdict</h2>
        <p class="verdict">{Escape(VerdictWords.Verdicts(standings))}</p>
        {(VerdictWords.Basis(standings) is { Length: > 0 } basis ? $"<p>{Escape(basis)}</p>" : "")}
        {(standings.Rules.Count == 0 ? "" : Table(standings, words))}
        </section>
        """;

    private static string Table(Standings standings, IReadOnlyDictionary<string, string> words)
    {
        var columns = VerdictColumn.Of(standings.Rules);
        var heads = Each(columns, column => $"""<th scope="col">{Escape(column.Name)}</th>""");
        var rows = standings.Rules.Select((rule, row) =>
            $"<tr>{Name(rule, words.GetValueOrDefault(rule.Rule))}{Verdict(rule, standings.Facts)}"
            + $"{Each(columns, column => column.Cell(row))}</tr>\n");
        return $"""
            <p class="hint">The table is wider than this screen: swipe it sideways to see all columns.</p>
            <div class="scroll" tabindex="0" role="region" aria-label="Outcome of each rule"><table id="rules" class="sortable">
            <thead><tr><th scope="col" class="left">Rule</th><th scope="col">Verdict</th>{heads}</tr></thead>
            <tbody>{string.Concat(rows)}</tbody>
            </table></div>
            <p class="note">{Escape(VerdictNote.Of(standings))}</p>
            """;
    }

    private static string Name(RuleOutcome rule, string? words)
    {
        // A rule whose name says everything needs no description.
        var what = words is null || words == rule.Rule ? "" : $"""<span class="words">{Escape(words)}</span>""";
        return $"""<th scope="row" class="left" data-value="{Escape(rule.Rule)}">{Escape(rule.Rule)}{what}</th>""";
    }

    private static string Verdict(RuleOutcome rule, RunFacts facts)
    {
        var verdict = rule.Judgement.Verdict;
        // The column beside it says how much was kept; all else needs words.
        var why = rule.Judgement.Kept is null ? $"""<span class="words">{Escape(VerdictWords.Why(rule, facts))}</span>""" : "";
        return $"""<td class="judged" data-value="{((int)verdict).ToString(CultureInfo.InvariantCulture)}">"""
            + $"""<span class="badge {Tone(verdict)}">{VerdictWords.Of(verdict)}</span>{why}</td>""";
    }

    private static string Tone(RuleVerdict verdict) => verdict switch
    {
        RuleVerdict.Held or RuleVerdict.Learned => "good",
        RuleVerdict.Damaged => "fair",
        RuleVerdict.Collapsed or RuleVerdict.LearnedNothing => "bad",
        _ => "unknown",
    };
}
