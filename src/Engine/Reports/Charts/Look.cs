using FedActors.Engine.Reports.Markup;

namespace FedActors.Engine.Reports.Charts;

/// <summary>What tells a line from the others: its colour and, for the colour-blind, its dash pattern and marker.</summary>
internal readonly record struct Look(string Class, int Marker)
{
    private const int Colours = 8;

    /// <summary>A line for context rather than for a rule: grey, dotted, without markers.</summary>
    public static Look Reference => new("ref", -1);

    /// <summary>The look of the n-th rule, the same in every chart.</summary>
    public static Look OfRule(int n) => new($"c{n % Colours} d{n % 5}", n % 6);

    /// <summary>The marker around a point.</summary>
    public string Mark(double x, double y)
    {
        var at = $"translate({Html.N(x)} {Html.N(y)})";
        return Marker switch
        {
            0 => $"""<circle class="{Class} mark" transform="{at}" r="3.5"/>""",
            1 => $"""<rect class="{Class} mark" transform="{at}" x="-3.2" y="-3.2" width="6.4" height="6.4"/>""",
            2 => $"""<path class="{Class} mark" transform="{at}" d="M0-4.4 4 3H-4Z"/>""",
            3 => $"""<path class="{Class} mark" transform="{at}" d="M0-4.6 4.6 0 0 4.6-4.6 0Z"/>""",
            4 => $"""<path class="{Class} mark" transform="{at}" d="M0 4.4 4-3H-4Z"/>""",
            5 => $"""<path class="{Class} mark" transform="{at}" d="M-1.3-4H1.3V-1.3H4V1.3H1.3V4H-1.3V1.3H-4V-1.3H-1.3Z"/>""",
            _ => "",
        };
    }
}
