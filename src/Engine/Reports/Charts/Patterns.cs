namespace FedActors.Engine.Reports.Charts;

/// <summary>The fills of areas: each has a pattern in addition to its colour, for the colour-blind.</summary>
internal static class Patterns
{
    public const string Svg = $"""
        <svg class="unseen" width="0" height="0" aria-hidden="true" xmlns="http://www.w3.org/2000/svg"><defs>
        <pattern id="p1" {Tile} patternTransform="rotate(45)">{Stripes}</pattern>
        <pattern id="p2" {Tile}>{Dots}</pattern>
        <pattern id="p3" {Tile} patternTransform="rotate(-45)">{Mesh}</pattern>
        </defs></svg>
        """;

    private const string Tile = "width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"";

    private const string Stripes =
        """<rect class="pa" width="6" height="6"/><rect class="pl" width="2" height="6"/>""";

    private const string Dots =
        """<rect class="pb" width="6" height="6"/><circle class="pl" cx="3" cy="3" r="1.5"/>""";

    private const string Mesh =
        """<rect class="pc" width="6" height="6"/><rect class="pl" width="1.5" height="6"/>"""
        + """<rect class="pl" width="6" height="1.5"/>""";
}
