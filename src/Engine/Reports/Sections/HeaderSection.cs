using static FedActors.Engine.Reports.Markup.Html;

namespace FedActors.Engine.Reports.Sections;

/// <summary>What was run.</summary>
internal static class HeaderSection
{
    public static string Markup(ReportContent content) => $"""
        <header>
        <p class="brand">FedActors</p>
        <h1>{Escape(content.Title)}</h1>
        <p class="lead">{Escape(content.Description)}</p>
        {Facts(content.Facts)}
        {EndedEarly(content.EndedEarly)}
        </header>
        """;

    private static string EndedEarly(string? why) =>
        why is null ? "" : $"""<p class="notice" id="ended-early"><strong>Ended early.</strong> {Escape(why)}</p>""";

    private static string Facts(IReadOnlyList<(string Name, string Value)> facts) => facts.Count == 0 ? "" : $"""
        <dl class="facts">{Each(facts, fact => $"<div><dt>{Escape(fact.Name)}</dt><dd>{Escape(fact.Value)}</dd></div>")}</dl>
        """;
}
