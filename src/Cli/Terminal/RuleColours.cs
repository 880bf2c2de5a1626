using Spectre.Console;

namespace FedActors.Cli.Terminal;

/// <summary>The colours of rules on the terminal: similar to the report's, and distinguishable for the colour-blind.</summary>
internal static class RuleColours
{
    private static readonly Color[] All =
    [
        Color.DeepSkyBlue1, Color.DarkOrange, Color.MediumSpringGreen, Color.Orchid,
        Color.Gold1, Color.SteelBlue1, Color.Grey70, Color.PaleVioletRed1,
    ];

    public static Color Of(int rule) => All[rule % All.Length];
}
