namespace FedActors.Engine.Reports.Charts;

/// <summary>The fillings of areas: each has a pattern beside its colour, for those who see no colours.</summary>
internal static class Patterns
{
    public const string Svg = """
        <svg class="unseen" width="0" height="0" aria-hidden="true" xmlns="http://www.w3.org/2000/svg"><defs>
        <pattern id="p1" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="pa" width="6" height="6"/><rect class="pl" width="2" height="6"/></pattern>
        <pattern id="p2" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="pb" width="6" height="6"/><circle class="pl" cx="3" cy="3" r="1.5"/></pattern>
        <pattern id="p3" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect class="pc" width="6" height="6"/><rect class="pl" width="1.5" height="6"/><rect class="pl" width="6" height="1.5"/></pattern>
        </defs></svg>
        """;
}
