using Spectre.Console;

namespace FedActors.Cli.Terminal;

/// <summary>The colours of rules on the terminal: near those of the report, and told apart by people who see few colours.</summary>
internal static class RuleColours
{
    private static readonly Color[] All =
    [
        Color.DeepSkyBlue1, Color.DarkOrange, Color.MediumSpringGreen, Color.Orchid,
        Color.Gold1, Color.SteelBlue1, Color.Grey70, Color.PaleVioletRed1,
    ];

    public static Color Of(int rule) => All[rule % All.Length];
}
