using static FedActors.Engine.Reports.Markup.Html;

namespace FedActors.Engine.Reports.Sections;

/// <summary>The exceptions that actors threw, and what their supervisors decided.</summary>
internal static class IncidentsSection
{
    private const int Named = 50;

    private const string Head =
        """<tr><th scope="col" class="left">Rule</th><th scope="col" class="left">Actor</th><th scope="col">At</th>"""
        + """<th scope="col" class="left">While handling</th><th scope="col" class="left">Error</th>"""
        + """<th scope="col" class="left">Decision</th></tr>""";

    public static string Markup(IReadOnlyList<ReportedIncident> incidents, int all) => incidents.Count == 0 ? "" : $"""
        <section id="incidents">
        <h2>Incidents</h2>
        <p>Actors threw {Figures.Count(all, "exception")}; {Where(incidents.Count, all)} in incidents.jsonl.</p>
        <div class="scroll" tabindex="0" role="region" aria-label="Incidents"><table>
        <thead>{Head}</thead>
        <tbody>{Each(incidents.Take(Named), Row)}</tbody>
        </table></div>
        </section>
        """;

    private static string Where(int kept, int all) => kept <= Named
        ? "the stack traces are"
        : $"the first {Named} are shown here, {(all > kept ? $"the first {Figures.Count(kept)}" : "all")} are";

    private static string Row(ReportedIncident incident) => $"""
        <tr><th scope="row" class="left">{Escape(incident.Run)}</th><td class="left"><code>{Escape(incident.Actor)}</code></td>
        <td>{Figures.Duration(incident.At.SinceStart)}</td><td class="left"><code>{Escape(incident.Message)}</code></td>
        <td class="left">{Escape(incident.Error)}</td>
        <td class="left">{Escape(incident.Decision.ToLowerInvariant())}</td></tr>
        """;
}
