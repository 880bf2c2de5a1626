using FedActors.Engine.Reports.Markup;

namespace FedActors.Engine.Sweeps.Pages;

/// <summary>A sweep and its results as one self-contained page, made like the report of a run.</summary>
internal static class SweepReport
{
    public static string Html(SweepContent content) => $"""
        <!DOCTYPE html>
        <html lang="en" xmlns="http://www.w3.org/1999/xhtml">
        <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="color-scheme" content="light dark"/>
        <meta http-equiv="Content-Security-Policy" content="{Script.Policy}"/>
        <title>{Reports.Markup.Html.Escape(content.Name)} · FedActors</title>
        <style>
        {Stylesheet.Text}
        </style>
        </head>
        <body>
        <main>
        {SweepHeader.Markup(content)}
        {HeatMaps.Markup(content)}
        {AxisCurves.Markup(content)}
        {FigureTables.Markup(content)}
        {RoundCurves.Markup(content)}
        {CellList.Markup(content)}
        {SweepCard.Markup(content)}
        </main>
        <script>{Script.Text}</script>
        </body>
        </html>

        """;
}
