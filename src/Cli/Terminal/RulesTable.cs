using FedActors.Engine.Reports;
using Spectre.Console;

namespace FedActors.Cli.Terminal;

/// <summary>The rules and their figures, the best first.</summary>
internal static class RulesTable
{
    private static readonly (string Name, Func<RuleOutcome, string> Of)[] Figure =
    [
        ("accuracy", rule => Figures.Percent(rule.FinalAccuracy)),
        ("best", rule => Figures.Percent(rule.BestAccuracy)),
        ("loss", rule => Figures.Loss(rule.FinalLoss)),
        ("weight of hostile", rule => Figures.Percent(rule.HostileWeight)),
        ("rounds", rule => Figures.Count(rule.Rounds)),
        ("void", rule => Figures.Count(rule.VoidRounds)),
        ("refused", rule => Figures.Count(rule.Refused)),
        ("wall time", rule => Figures.Duration(rule.WallTimes.Total)),
    ];

    public static Table Of(Standings standings, Func<string, Color> colourOf)
    {
        var table = new Table().Border(TableBorder.Simple).BorderColor(Color.Grey);
        table.AddColumn(new TableColumn("rule"));
        foreach (var (name, _) in Figure) table.AddColumn(new TableColumn(name).RightAligned());
        foreach (var rule in standings.Rules)
        {
            var name = standings.HasCollapsed(rule) ? $"{rule.Rule} (collapsed)" : rule.Rule;
            table.AddRow([new Text(name, new Style(colourOf(rule.Rule))), .. Figure.Select(figure => new Text(figure.Of(rule)))]);
        }
        return table;
    }
}
