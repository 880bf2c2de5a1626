using FedActors.Engine.Reports;
using FedActors.Settings;
using Spectre.Console;

namespace FedActors.Cli.Terminal;

/// <summary>The rules and their figures, best rule first.</summary>
internal static class RulesTable
{
    /// <summary>The columns, with the screen width from which each is shown.</summary>
    private static readonly (string Name, int LeastWidth, Func<RuleOutcome, string>? Of)[] Figure =
    [
        ("verdict", 0, rule => VerdictWords.Of(rule.Judgement.Verdict)),
        ("accuracy", 0, rule => Figures.Percent(rule.FinalAccuracy)),
        ("best", 84, rule => Figures.Percent(rule.BestAccuracy)),
        ("lost", 66, rule => Figures.Percent(rule.AccuracyLost)),
        ("loss", 76, rule => Figures.Loss(rule.FinalLoss)),
        ("Byzantine\nweight", 58, rule => Figures.Percent(rule.HostileWeight)),
        ("attack\nsuccess", 66, rule => Figures.Percent(rule.AttackSuccess)),
        ("rounds", 120, rule => Figures.Count(rule.Rounds)),
        ("void", 130, rule => Figures.Count(rule.VoidRounds)),
        ("refused", 130, rule => Figures.Count(rule.Refused)),
        // In one unit for all rules; without the time of the attack, which is not the rule's.
        ("run time", 96, null),
    ];

    /// <summary>Leaves out columns without measurements.</summary>
    private static bool Applies(string figure, Standings standings) => figure switch
    {
        "lost" => standings.Rules.Any(rule => rule.AccuracyLost is not null),
        "attack\nsuccess" => standings.Rules.Any(rule => rule.AttackSuccess is not null),
        _ => true,
    };

    public static Table Of(Standings standings, int width, Func<string, Color> colourOf)
    {
        var figures = Figure.Where(figure => figure.LeastWidth <= width && Applies(figure.Name, standings)).ToArray();
        var table = new Table().Border(TableBorder.Simple).BorderColor(Color.Grey);
        table.AddColumn(new TableColumn("rule").NoWrap());
        foreach (var (name, _, _) in figures)
            table.AddColumn(new TableColumn(name) { NoWrap = true }.Alignment(name is "verdict" ? Justify.Left : Justify.Right));
        var times = Figures.Durations([.. standings.Rules.Select(rule => rule.OwnTime)]);
        foreach (var (rule, time) in standings.Rules.Zip(times))
        {
            var cells = figures.Select(figure => new Text(figure.Of?.Invoke(rule) ?? time));
            table.AddRow([new Text(Printable.Of(rule.Rule), new Style(colourOf(rule.Rule))), .. cells]);
        }
        return table;
    }
}
