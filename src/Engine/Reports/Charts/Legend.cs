using static FedActors.Engine.Reports.Markup.Html;

namespace FedActors.Engine.Reports.Charts;

/// <summary>What the lines or areas of a chart stand for.</summary>
internal static class Legend
{
    private const string Key = """
        class="key" viewBox="0 0 34 14" width="34" height="14" aria-hidden="true" xmlns="http://www.w3.org/2000/svg"
        """;

    public static string OfLines(IEnumerable<Series> lines) =>
        List(Each(lines, line => Item(line.Name, Sample(line.Look))));

    public static string OfAreas(IReadOnlyList<string> names) =>
        List(string.Concat(names.Select((name, i) => Item(name, Sample(i)))));

    public static string OfMarks(IEnumerable<(string Name, Look Look)> marks) =>
        List(Each(marks, mark => Item(mark.Name, mark.Look.Mark(17, 7))));

    private static string Sample(Look line) => $"""<path class="line {line.Class}" d="M1 7H33"/>{line.Mark(17, 7)}""";

    private static string Sample(int area) => $"""<rect class="f{area}" x="9" y="1" width="16" height="12"/>""";

    private static string List(string items) => $"""
        <ul class="legend">{items}</ul>
        """;

    private static string Item(string name, string sample) => $"""
        <li><svg {Key}>{sample}</svg>{Escape(name)}</li>
        """;
}
