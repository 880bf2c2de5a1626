using FedActors.Engine.Summaries;
using static FedActors.Engine.Reports.Markup.Html;

namespace FedActors.Engine.Reports.Sections;

/// <summary>The updates that never reached a rule, one by one.</summary>
internal static class RefusalsSection
{
    private const int Named = 50;

    private const string Head =
        """<tr><th scope="col" class="left">Rule</th><th scope="col">Round</th><th scope="col">Client</th>"""
        + """<th scope="col" class="left">Why</th></tr>""";

    public static string Markup(IReadOnlyList<RoundSummary> rounds)
    {
        var count = rounds.Sum(round => (long)round.Fates.Refused);
        if (count == 0) return "";
        var named = rounds.SelectMany(round => round.Refusals).Take(Named).ToArray();
        // Rounds that were read back from rounds.csv count refusals without naming them.
        if (named.Length == 0)
            return $"""
                <section id="refused">
                <h2>Refused updates</h2>
                <p>{Figures.Count(count, "update")} never reached a rule.</p>
                </section>
                """;
        var first = count > named.Length ? $"; the first {named.Length}" : "";
        return $"""
            <section id="refused">
            <h2>Refused updates</h2>
            <p>{Figures.Count(count, "update")} never reached a rule{first}:</p>
            <div class="scroll" tabindex="0" role="region" aria-label="Refused updates"><table>
            <thead>{Head}</thead>
            <tbody>{Each(named, Row)}</tbody>
            </table></div>
            </section>
            """;
    }

    private static string Row(Refusal refusal) =>
        $"""<tr><th scope="row" class="left">{Escape(refusal.Rule)}</th><td>{refusal.Round}</td>"""
        + $"""<td>{refusal.Client}</td><td class="left">{Why(refusal.Fate)}</td></tr>""";

    private static string Why(Fate fate) => fate == Fate.NotFinite ? "a number in it is not finite" : "it has the wrong length";
}
