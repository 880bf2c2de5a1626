using FedActors.Engine.Reports;
using FedActors.Engine.Sweeps.Tables;
using static FedActors.Engine.Reports.Markup.Html;

namespace FedActors.Engine.Sweeps.Pages;

/// <summary>What was run, and whether all of it is there.</summary>
internal static class SweepHeader
{
    public static string Markup(SweepContent content)
    {
        (string Name, string Value)[] facts =
        [
            ("Cells", Figures.Count(content.Cells.Count)),
            ("Rules", Figures.Count(content.Rules.Count)),
            ("Seeds", Figures.Count(content.Seeds.Count)),
            .. content.Axes.Select(axis => (axis.Name, Figures.Count(axis.Labels.Count, "value"))),
        ];
        return $"""
            <header>
            <p class="brand">FedActors</p>
            <h1>{Escape(content.Name)}</h1>
            <p class="lead">{Escape(content.Protocol)}</p>
            <dl class="facts">{Each(facts, fact => $"<div><dt>{Escape(fact.Name)}</dt><dd>{fact.Value}</dd></div>")}</dl>
            {Missing(content)}
            </header>
            """;
    }

    private static string Missing(SweepContent content) => TableWords.Missing(content) is { Length: > 0 } words
        ? $"""<p class="notice" id="missing"><strong>Not complete.</strong> {words}</p>"""
        : "";
}
