using static FedActors.Engine.Reports.Markup.Html;

namespace FedActors.Engine.Reports.Charts;

/// <summary>What the lines or areas of a chart stand for.</summary>
internal static class Legend
{
    public static string OfLines(IEnumerable<Series> lines) => $"""
        <ul class="legend">{Each(lines, line => Item(line.Name, $"""<path class="line {line.Look.Class}" d="M1 7H33"/>{line.Look.Mark(17, 7)}"""))}</ul>
        """;

    public static string OfAreas(IReadOnlyList<string> names) => $"""
        <ul class="legend">{string.Concat(names.Select((name, i) => Item(name, $"""<rect class="f{i}" x="9" y="1" width="16" height="12"/>""")))}</ul>
        """;

    private static string Item(string name, string sample) => $"""
        <li><svg class="key" viewBox="0 0 34 14" width="34" height="14" aria-hidden="true" xmlns="http://www.w3.org/2000/svg">{sample}</svg>{Escape(name)}</li>
        """;
}
