using FedActors.Engine.Reports.Charts;
using FedActors.Engine.Reports.Markup;
using FedActors.Engine.Reports.Sections;

namespace FedActors.Engine.Reports;

/// <summary>
/// A run and its results as one self-contained page: no network, and one small script that sorts the table of rules, without
/// which the page says the same. It is well-formed XML as well as HTML, so that programs can read it too.
/// </summary>
internal static class Report
{
    /// <summary>Writes the page.</summary>
    public static string Html(ReportContent content)
    {
        var standings = Standings.Of(content.Rounds, content.RunFacts, content.Measures);
        var runs = Run.Of(content.Rounds);
        return $"""
            <!DOCTYPE html>
            <html lang="en" xmlns="http://www.w3.org/1999/xhtml">
            <head>
            <meta charset="utf-8"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <meta name="color-scheme" content="light dark"/>
            <meta http-equiv="Content-Security-Policy" content="{Script.Policy}"/>
            <title>{Markup.Html.Escape(content.Title)} · FedActors</title>
            <style>
            {Stylesheet.Text}
            </style>
            </head>
            <body>
            {Patterns.Svg}
            <main>
            {HeaderSection.Markup(content)}
            {VerdictSection.Markup(standings, content.Rules)}
            {AccuracySection.Markup(runs, content.RunFacts?.TestSet)}
            <div class="pair">{LossSection.Markup(runs)}{TimesSection.Markup(runs, standings)}</div>
            {HostileSection.Markup(runs, standings)}
            {UpdatesSection.Markup(content.Pictures)}
            {ParticipationSection.Markup(runs)}
            {RefusalsSection.Markup(content.Rounds)}
            {IncidentsSection.Markup(content.Incidents, content.IncidentCount)}
            {ConfigurationSection.Markup(content.Configuration)}
            </main>
            <script>{Script.Text}</script>
            </body>
            </html>

            """;
    }
}
